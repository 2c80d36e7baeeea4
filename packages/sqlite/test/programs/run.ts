import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { running, type Running } from '@minutebook/eventstore/test-support'
import { build } from 'esbuild'
import { folder } from '../folder.js'

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
    const process = spawn(globalThis.process.execPath, [await bundle, notes, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...globalThis.process.env, NODE_PATH: modules, ...environment },
    })
    return running(process, notes)
  }

export const run = runIn({})
