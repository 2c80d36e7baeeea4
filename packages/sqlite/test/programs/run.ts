import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Running, folder, running } from '@minutebook/eventstore/test-support'
import { bundled } from './bundled.js'

type Program = 'neighbour' | 'printer' | 'recorder' | 'rival' | 'unlucky'
type Environment = Readonly<Record<string, string>>

const bundles = new Map<Program, Promise<string>>()

const bundle = async (program: Program): Promise<string> => {
  const outfile = join(folder.path(), `${program}.mjs`)
  await bundled(new URL(`./${program}.ts`, import.meta.url), outfile)
  return outfile
}

/** The bundle of a program, made when it is first started. */
const bundleOf = (program: Program): Promise<string> => {
  const made = bundles.get(program) ?? bundle(program)
  bundles.set(program, made)
  return made
}

/** What is not in a bundle is found where the package has it. */
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Starts programs; what one writes down goes to a file, since a pipe that is full would hold it up. */
export const runIn =
  (environment: Environment) =>
  async (program: Program, notes: string, ...args: ReadonlyArray<string>): Promise<Running> => {
    const process = spawn(globalThis.process.execPath, [await bundleOf(program), notes, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...globalThis.process.env, NODE_PATH: modules, ...environment },
    })
    return running(process, notes)
  }

export const run = runIn({})

/** Starts the program that prints what it records into a file. */
export const printer = async (file: string): Promise<ChildProcess> =>
  spawn(process.execPath, [await bundleOf('printer'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: modules },
  })
