import { spawn, spawnSync } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** A PostgreSQL server of this run: a new cluster that is reached through a socket in a folder, by its superuser. */
export interface PostgresServer {
  readonly socketFolder: string
  /** Where it keeps its files. */
  readonly data: string
  readonly user: string
  /** Runs a program that comes with it, in its folder and as the user it runs as, while this process goes on. */
  readonly run: (program: string, ...args: ReadonlyArray<string>) => Promise<void>
  /** Kills it as a power cut would, and starts it again. */
  readonly restart: () => Promise<void>
  /** Ends it and takes away what it left. The end of this process does so too. */
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

/** Whether these come with the server, too: some install it without the programs of a client. */
export const hasPrograms = (...names: ReadonlyArray<string>): boolean => {
  const folder = binaries()
  return folder !== null && names.every((name) => isProgram(join(folder, name)))
}

/** The server refuses to run as root: then it runs as the first of these users there is. */
const unprivileged = ['postgres', 'nobody']

const idsOf = (user: string): { readonly uid: number; readonly gid: number } | null => {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, user], { encoding: 'utf8' }))
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

const isRoot = process.getuid?.() === 0
const owner = isRoot ? unprivileged.map(idsOf).find((ids) => ids !== null) : undefined

/** Why there can be no server here; null where there can. */
export const whyNoServer = (): string | null => {
  if (process.env['MINUTEBOOK_NO_POSTGRES'] !== undefined) return 'MINUTEBOOK_NO_POSTGRES is set'
  if (binaries() === null) return 'no initdb, pg_ctl and postgres on PATH or below its usual folder'
  return isRoot && owner === undefined
    ? 'it does not run as root, and there is no other user to run it as'
    : null
}

/** How a server is set; each as a line of postgresql.conf has it. */
export type Settings = Readonly<Record<string, string>>

/**
 * Starts a server in a new temporary folder, with this beside our environment; why there is none, where it cannot be.
 */
export const postgresServer = (
  settings: Settings,
  environment: Readonly<Record<string, string>> = {},
): PostgresServer | string => {
  const bin = binaries()
  const reason = whyNoServer()
  if (bin === null || reason !== null) return reason ?? ''

  const folder = mkdtempSync(join(tmpdir(), 'minutebook-pg-'))
  const data = join(folder, 'cluster')
  const user = 'minutebook_owner'
  const options = Object.entries({ ...settings, listen_addresses: '', unix_socket_directories: folder })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
  const starting = ['-D', data, '-l', join(folder, 'log'), '-o', options, '-w']
  // Its own folder as the working directory: ours may be closed to that user. Output is not waited for: a server keeps
  // it open.
  const env = { ...process.env, ...environment }
  const manner = { ...owner, cwd: folder, stdio: 'ignore', env } as const
  const run = (program: string, args: ReadonlyArray<string>): string | null => {
    const done = spawnSync(join(bin, program), args, manner)
    return done.status === 0 ? null : `${program} failed with ${done.status ?? done.signal ?? 'no status'}`
  }

  const runBeside = (program: string, ...args: ReadonlyArray<string>): Promise<void> =>
    new Promise((resolve, reject) => {
      const running = spawn(join(bin, program), args, manner)
      running.once('error', reject)
      running.once('close', (code) => {
        if (code === 0) resolve()
        else reject(new Error(`${program} failed with ${code ?? 'no status'}`))
      })
    })

  let isOver = false
  const stop = (): void => {
    if (isOver) return
    isOver = true
    run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', stop)

  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  const failed =
    run('initdb', ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']) ??
    run('pg_ctl', [...starting, 'start'])
  if (failed !== null) {
    stop()
    return failed
  }
  return {
    socketFolder: folder,
    data,
    user,
    run: runBeside,
    restart: () => runBeside('pg_ctl', ...starting, '-m', 'immediate', 'restart'),
    stop,
  }
}
