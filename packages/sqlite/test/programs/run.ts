import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Running, folder, running } from '@minutebook/eventstore/test-support'
import { bundled } from './bundled.js'

type Program = 'neighbour' | 'recorder' | 'rival' | 'unlucky'
type Environment = Readonly<Record<string, string>>

const bundleOf = async (program: Program): Promise<string> => {
  const outfile = join(folder.path(), `${program}.mjs`)
  await bundled(new URL(`./${program}.ts`, import.meta.url), outfile)
  return outfile
}

const bundles = new Map<Program, Promise<string>>()

/** What is not in a bundle is found where the package has it. */
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Starts programs; what one writes down goes to a file, since a pipe that is full would hold it up. */
export const runIn =
  (environment: Environment) =>
  async (program: Program, notes: string, ...args: ReadonlyArray<string>): Promise<Running> => {
    const bundle = bundles.get(program) ?? bundleOf(program)
    bundles.set(program, bundle)
    const process = spawn(globalThis.process.execPath, [await bundle, notes, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...globalThis.process.env, NODE_PATH: modules, ...environment },
    })
    return running(process, notes)
  }

export const run = runIn({})
