import { kurrentServer } from './server/KurrentServer.js'

/** A server to try a store on, and how to leave it. */
export interface Tried {
  readonly connectionString: string
  /** Overwrites an event as the server does on demand, where a test may have it do that. */
  readonly redact?: (stream: string, revision: number) => void
  readonly leave: () => Promise<void>
}

/** The address of a real server, where one is given. */
const realServer: string | undefined = process.env['KURRENTDB_URL']

/** The server of the tests, and a real one as well where there is one. */
export const servers: ReadonlyArray<readonly [name: string, isThere: boolean, reach: () => Promise<Tried>]> =
  [
    [
      'the server of the tests',
      true,
      async () => {
        const { connectionString, log, stop } = await kurrentServer()
        return {
          connectionString,
          redact: (stream, revision) => log.redact(stream, revision),
          leave: stop,
        }
      },
    ],
    [
      'a real server (KURRENTDB_URL)',
      realServer !== undefined,
      async () => ({ connectionString: realServer ?? '', leave: async () => undefined }),
    ],
  ]
