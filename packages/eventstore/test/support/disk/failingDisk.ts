import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a program meets that writes to a disk which fails. */
export interface Fault {
  /** What is counted: writes and flushes, or flushes alone. */
  readonly of: 'all' | 'flushes'
  /** The number of the one that fails, from 1. */
  readonly at: number
  /** Whether it goes well again after that one, or never more. */
  readonly on: 'once' | 'and-after'
}

/** A call that failed. */
export interface Failed {
  readonly call: string
  readonly file: string
}

const compilers = ['cc', 'gcc', 'clang']

/** Compiles the library that makes calls fail; null where this computer cannot: it takes Linux and a C compiler. */
export const failingDisk = (to: string): string | null => {
  if (process.platform !== 'linux') return null
  const source = fileURLToPath(new URL('./failing.c', import.meta.url))
  const compiled = compilers.some(
    (compiler) => spawnSync(compiler, ['-shared', '-fPIC', '-O1', '-o', to, source, '-ldl']).status === 0,
  )
  return compiled ? to : null
}

/** The environment in which what is written to a folder fails; what did is noted in a file. */
export const failingIn = (
  library: string,
  folder: string,
  notes: string,
  { of, at, on }: Fault,
): Readonly<Record<string, string>> => ({
  LD_PRELOAD: library,
  FAILING_FOLDER: folder,
  FAILING_NOTES: notes,
  FAILING_OF: of,
  FAILING_AT: String(at),
  FAILING_ON: on,
})

/**
 * The environment in which calls fail from the time a file says of which kind and in which folder, until it is gone.
 */
export const failingWhile = (
  library: string,
  notes: string,
  turned: string,
): Readonly<Record<string, string>> => ({
  LD_PRELOAD: library,
  FAILING_NOTES: notes,
  FAILING_SWITCH: turned,
  FAILING_AT: '1',
  FAILING_ON: 'and-after',
})

/** The calls that failed, in order. */
export const failedIn = (notes: string): ReadonlyArray<Failed> =>
  existsSync(notes)
    ? readFileSync(notes, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => {
          const [call = '', file = ''] = line.split(' ')
          return { call, file }
        })
    : []
