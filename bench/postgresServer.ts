import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { atTheEnd, scratchFolder } from './scratchFolder.js'

/** A PostgreSQL server of this run: a new cluster that is reached through a socket in a folder, by this user. */
export interface PostgresServer {
  readonly socketFolder: string
  readonly user: string
  readonly stop: () => void
}

/** Where distributions keep the binaries that they leave out of PATH. */
const versions = '/usr/lib/postgresql'

/** The folder of the PostgreSQL binaries; null where there is none. */
const binaries = (): string | null => {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'initdb'))
    .filter(isProgram)
    .map((program) => dirname(realpathSync(program)))
  const installed = existsSync(versions)
    ? readdirSync(versions)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : []
  return (
    [...onPath, ...installed].find((folder) =>
      ['initdb', 'pg_ctl', 'postgres'].every((name) => isProgram(join(folder, name))),
    ) ?? null
  )
}

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The server refuses to run as root: then it runs as the first of these users there is. */
const unprivileged = ['postgres', 'nobody']

const idsOf = (user: string): { readonly uid: number; readonly gid: number } | null => {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, user], { encoding: 'utf8' }))
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

/** Whatever a server that only reads is quickest with; and nothing has to outlive the run. */
const settings = [
  ['listen_addresses', ''],
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
  ['shared_buffers', '256MB'],
  ['work_mem', '64MB'],
  ['jit', 'off'],
  ['random_page_cost', '1.1'],
  ['autovacuum', 'off'],
] as const

/** Starts a server in a new temporary folder; why there is none, where it cannot be. */
export const postgresServer = (): PostgresServer | string => {
  const bin = binaries()
  if (bin === null) return 'no initdb, pg_ctl and postgres on PATH or below its usual folder'
  const isRoot = process.getuid?.() === 0
  const owner = isRoot ? unprivileged.map(idsOf).find((ids) => ids !== null) : undefined
  if (isRoot && owner === undefined) return 'it does not run as root, and there is no other user to run it as'

  const folder = scratchFolder()
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  const run = (program: string, args: ReadonlyArray<string>): string | null => {
    // Its own folder as the working directory: ours may be closed to that user. Output is not waited for: a server keeps it open.
    const done = spawnSync(join(bin, program), args, { ...owner, cwd: folder, stdio: 'ignore' })
    return done.status === 0 ? null : `${program} failed with ${done.status ?? done.signal ?? 'no status'}`
  }
  const data = join(folder, 'cluster')
  const user = 'bench'
  const options = [...settings, ['unix_socket_directories', folder]]
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
  const made = run('initdb', ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  if (made !== null) return made
  let isRunning = true
  const stop = (): void => {
    if (!isRunning) return
    isRunning = false
    run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
  }
  atTheEnd(stop)
  const started = run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start'])
  return started ?? { socketFolder: folder, user, stop }
}
