import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { folder } from '../folder.js'

/** A program of this folder at work, as a process of its own. */
export interface Running {
  readonly process: ChildProcess
  /** Resolves when it is ready; never where it fails before that. */
  readonly ready: Promise<void>
  /** How it ended, and the whole lines it had written down by then. */
  readonly ended: Promise<{ readonly code: number | null; readonly lines: ReadonlyArray<string> }>
}

type Program = 'neighbour' | 'recorder' | 'rival' | 'unlucky'
type Environment = Readonly<Record<string, string>>

/** A program as one plain file: it may be started very often, and reading the sources anew takes a second. */
const bundled = async (program: Program): Promise<string> => {
  const outfile = join(folder.path(), `${program}.mjs`)
  await build({
    entryPoints: [fileURLToPath(new URL(`./${program}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@minutebook/source'],
    external: ['@photostructure/sqlite'],
    // fp-ts is CommonJS and asks for its parts by `require`.
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url)" },
    logLevel: 'error',
  })
  return outfile
}

const bundles = new Map<Program, Promise<string>>()

/** What is not in a bundle is found where the package has it. */
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Starts programs; what one writes down goes to a file, since a pipe that is full would hold it up. */
export const runIn =
  (environment: Environment) =>
  async (program: Program, notes: string, ...args: ReadonlyArray<string>): Promise<Running> => {
    const bundle = bundles.get(program) ?? bundled(program)
    bundles.set(program, bundle)
    const running = spawn(process.execPath, [await bundle, notes, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_PATH: modules, ...environment },
    })
    return {
      process: running,
      ready: new Promise((resolve) => {
        running.once('message', () => resolve())
      }),
      ended: new Promise((resolve) => {
        running.once('close', (code) => resolve({ code, lines: linesOf(notes) }))
      }),
    }
  }

export const run = runIn({})

const linesOf = (notes: string): ReadonlyArray<string> =>
  existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').slice(0, -1) : []
