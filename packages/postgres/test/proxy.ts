import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'

/** A line to the server that can be cut. */
export interface Line {
  readonly connection: ClientConfig
  /**
   * Cuts the connection of the next request that holds these words: before the server has it, when its answer is there
   * and before anybody gets it, or when half of what comes first of it was passed on.
   */
  readonly cutAt: (words: string, when: 'before' | 'amid' | 'after') => void
  /** From the next request on that holds these words, nothing comes back on that connection, which stays open. */
  readonly silenceAt: (words: string) => void
  /** How often it was cut or fell silent. */
  readonly cuts: () => number
  /** Cuts every connection there is. */
  readonly cutAll: () => void
  readonly close: () => Promise<void>
}

/** The socket of a server is in a folder, which is its host. */
export const line = async ({
  host = '',
  user = '',
  database = '',
}: Pick<ClientConfig, 'host' | 'user' | 'database'>): Promise<Line> => {
  const open = new Set<Socket>()
  let next: { readonly words: string; readonly when: 'before' | 'amid' | 'after' | 'never' } | null = null
  let cuts = 0

  const listener = createServer((near) => {
    const far = connect(join(host, '.s.PGSQL.5432'))
    let swallows: 'all' | 'half' | null = null
    let isSilent = false
    const cut = (): void => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', cut)
      socket.on('close', () => {
        open.delete(socket)
        cut()
      })
    }
    near.on('data', (data) => {
      if (next !== null && data.includes(next.words)) {
        cuts += 1
        if (next.when === 'before') cut()
        isSilent = next.when === 'never'
        if (!isSilent) swallows = next.when === 'amid' ? 'half' : 'all'
        next = null
      }
      far.write(data)
    })
    far.on('data', (data) => {
      if (swallows === 'half') {
        near.end(data.subarray(0, data.length / 2))
        far.destroy()
      } else if (swallows === 'all') cut()
      else if (!isSilent) near.write(data)
    })
  })
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve)
  })
  const { port } = listener.address() as AddressInfo
  return {
    connection: { host: '127.0.0.1', port, user, database },
    cutAt: (words, when) => {
      next = { words, when }
    },
    silenceAt: (words) => {
      next = { words, when: 'never' }
    },
    cuts: () => cuts,
    cutAll: () => {
      for (const socket of open) socket.destroy()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        listener.close(() => resolve())
      }),
  }
}
