import type { Pool, PoolClient } from 'pg'

/** Lends the connections of a pool. */
export interface Lending {
  readonly take: () => Promise<PoolClient>
  /** Whoever cannot say that it is sound gives it back to be replaced. */
  readonly giveBack: (client: PoolClient, isSound: boolean) => void
  readonly end: () => Promise<void>
}

/** So long a connection that was given back is kept at hand before the pool has it again, in milliseconds. */
const atHand = 1000

/**
 * A pool sets three timers whenever it lends, which costs a good part of an append. A connection that was just given
 * back is kept at hand for the next who asks; the pool is left to make them, to count them and to let idle ones go.
 */
export const lending = (pool: Pool): Lending => {
  const kept: Array<PoolClient> = []
  let lettingGo: NodeJS.Timeout | null = null
  let isOver = false

  const letGo = (): void => {
    lettingGo = null
    for (const client of kept.splice(0)) client.release()
  }

  pool.on('connect', (client) => {
    // Without this the process would end where one breaks that nobody is using at that moment.
    client.on('error', () => {
      const at = kept.indexOf(client)
      if (at >= 0) kept.splice(at, 1)[0]?.release(true)
    })
  })

  return {
    take: async () => kept.pop() ?? pool.connect(),
    giveBack: (client, isSound) => {
      if (!isSound || isOver || pool.waitingCount > 0) {
        client.release(!isSound)
        return
      }
      kept.push(client)
      lettingGo ??= setTimeout(letGo, atHand).unref()
    },
    end: () => {
      isOver = true
      if (lettingGo !== null) clearTimeout(lettingGo)
      letGo()
      return pool.end()
    },
  }
}
