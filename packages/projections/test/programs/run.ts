import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundled } from '../../../sqlite/test/programs/bundled.js'

/** A program of this folder as one plain file, with what tells it of which code it was made. */
export const bundledInto = async (program: string, to: string): Promise<void> => {
  const packages = join(dirname(to), 'node_modules', '@minutebook')
  mkdirSync(packages, { recursive: true })
  for (const name of ['core', 'projections']) symlinkSync(packageOf(name), join(packages, name))
  await bundled(new URL(`./${program}.ts`, import.meta.url), to)
}

const packageOf = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

export interface Running {
  readonly process: ChildProcess
  readonly ready: Promise<void>
  /** How it ended: by itself, or by the signal that killed it. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: ReadonlyArray<unknown> }>
}

/** Starts a bundled program as a process of its own; what is not in the bundle it finds where the packages have it. */
export const run = (program: string, ...args: ReadonlyArray<string>): Running => {
  const said: Array<unknown> = []
  const process = spawn(globalThis.process.execPath, ['--conditions=@minutebook/source', program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...globalThis.process.env, NODE_PATH: join(packageOf('sqlite'), 'node_modules') },
  })
  process.on('message', (message) => said.push(message))
  return {
    process,
    ready: new Promise((resolve) => {
      process.once('message', () => resolve())
    }),
    ended: new Promise((resolve) => {
      process.once('close', (code) => resolve({ code, said }))
    }),
  }
}
