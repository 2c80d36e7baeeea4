/**
 * Proves the packages as strangers will get them: packs each one, lints the tarballs, installs them with npm
 * into an empty project, and there type-checks and runs the program in scripts/consumer.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** @typedef {{ readonly name: string, readonly folder: string, readonly tarball: string }} Packed */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tools = join(root, 'node_modules', '.bin')
const execute = promisify(execFile)

/** A step that did not succeed, with what the tool said about it. */
class StepFailed extends Error {}

/** @typedef {{ name: string, version: string, private?: boolean, packageManager?: string }} Manifest */

/** @param {string} folder */
const readManifest = async (folder) =>
  /** @type {Manifest} */ (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))

/**
 * @param {string} folder
 * @param {string} command
 * @param {readonly string[]} args
 */
const run = async (folder, command, args) => {
  try {
    return await execute(command, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  } catch (failure) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (failure)
    const said = `${stdout}${stderr}`.trim()
    throw new StepFailed(`${command} ${args.join(' ')}\n${said === '' ? String(failure) : said}`, {
      cause: failure,
    })
  }
}

/**
 * @template A
 * @param {string} title
 * @param {() => Promise<A>} work
 */
const step = async (title, work) => {
  const started = performance.now()
  try {
    const result = await work()
    console.log(`ok    ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    return result
  } catch (failure) {
    console.error(`FAIL  ${title}`)
    throw failure
  }
}

/** @returns {Promise<readonly string[]>} */
const publishable = async () => {
  const folders = (await readdir(join(root, 'packages'))).map((name) => join(root, 'packages', name))
  const manifests = await Promise.all(folders.map(readManifest))
  return folders.filter((_, at) => manifests[at]?.private !== true)
}

/** @param {readonly string[]} folders */
const build = async (folders) => {
  await Promise.all(folders.map((folder) => rm(join(folder, 'dist'), { recursive: true, force: true })))
  await run(root, join(tools, 'tsc'), ['-b', ...folders])
}

/**
 * @param {readonly string[]} folders
 * @param {string} destination
 * @returns {Promise<readonly Packed[]>}
 */
const pack = async (folders, destination) => {
  await mkdir(destination)
  const { packageManager = 'pnpm' } = await readManifest(root)
  const packing = ['-r', '--filter', './packages/*', 'pack', '--pack-destination', destination]
  await run(root, 'npx', ['-y', packageManager, ...packing])
  return Promise.all(
    folders.map(async (folder) => {
      const { name, version } = await readManifest(folder)
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
      return { name, folder, tarball: join(destination, file) }
    }),
  )
}

/** @param {readonly Packed[]} packages */
const lint = (packages) =>
  Promise.all(
    packages.map(async ({ tarball }) => {
      await run(root, join(tools, 'publint'), ['run', tarball, '--strict'])
      await run(root, join(tools, 'attw'), [tarball, '--profile', 'esm-only', '--no-color'])
    }),
  )

/**
 * @param {readonly Packed[]} packages
 * @param {string} project
 */
const install = async (packages, project) => {
  const manifest = {
    private: true,
    type: 'module',
    dependencies: Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`])),
    overrides: Object.fromEntries(packages.map(({ name }) => [name, `$${name}`])),
  }
  await cp(join(root, 'scripts', 'consumer'), project, { recursive: true })
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest, null, 2))
  await run(project, 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'])
}

/**
 * @param {string} project
 * @param {readonly string[]} options
 */
const typecheck = async (project, options) => {
  const nodeTypes = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')]
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2023', ...nodeTypes]
  await run(project, join(tools, 'tsc'), [...strict, ...options, 'main.ts'])
}

/** @param {string} place */
const check = async (place) => {
  const project = join(place, 'project')
  const folders = await publishable()
  await step('build', () => build(folders))
  const packages = await step('pack', () => pack(folders, join(place, 'tarballs')))
  await step('publint and attw on every tarball', () => lint(packages))
  await step('npm install into an empty project', () => install(packages, project))
  await step('types under bundler', () =>
    typecheck(project, ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit']),
  )
  await step('types under nodenext', () => typecheck(project, ['--module', 'nodenext']))
  await step('run what the README begins with', () => run(project, process.execPath, ['first.mjs']))
  await step('run with import', () => run(project, process.execPath, ['main.js']))
  await step('run with require', () => run(project, process.execPath, ['main.cjs']))
  await step('run the command', () => run(project, 'npx', ['--no-install', 'minutebook', '--help']))
}

const place = await mkdtemp(join(tmpdir(), 'minutebook-pack-'))
try {
  await check(place)
} catch (failure) {
  if (!(failure instanceof StepFailed)) throw failure
  console.error(failure.message)
  process.exitCode = 1
} finally {
  await rm(place, { recursive: true, force: true })
}
