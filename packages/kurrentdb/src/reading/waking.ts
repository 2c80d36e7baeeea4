import type { AllStreamSubscription, KurrentDBClient } from '@kurrent/kurrentdb-client'
import type { Arrivals } from '@minutebook/eventstore'
import type { Connection } from '../client/connection.js'
import type { Names } from '../stream/names.js'
import { END } from './bounds.js'
import { ledgersOnly } from './log.js'

/** How often somebody who waits looks into the log all the same, in milliseconds. */
const interval = 1000

/**
 * Arrivals that also hear of what other programs append, from a subscription of the server. It only wakes those who
 * wait; what they then read comes from the log, each event once and in order, whatever became of the subscription.
 *
 * It is opened when somebody waits for the first time. Whoever waits looks again when it has begun, and now and then
 * besides: the subscription may come from another node than the readings.
 */
export const wakingUp = (
  connection: Connection,
  names: Names,
  own: Arrivals,
): Arrivals & { readonly stop: () => void } => {
  let subscription: AllStreamSubscription | null = null
  let heardFrom: KurrentDBClient | null = null
  let waiting = 0
  let timer: NodeJS.Timeout | null = null

  /** A client that was replaced does not say that its subscriptions are over. */
  const listen = (): void => {
    const client = connection.client()
    if (connection.isClosed() || (subscription !== null && heardFrom === client)) return
    const opened = client.subscribeToAll({
      fromPosition: END,
      filter: ledgersOnly(names),
      requiresLeader: true,
    })
    subscription = opened
    heardFrom = client
    const drop = (): void => {
      if (subscription === opened) subscription = null
    }
    opened.on('confirmation', own.announce).on('data', own.announce).on('error', drop).on('end', drop)
  }

  const look = (): void => {
    listen()
    own.announce()
  }

  return {
    count: own.count,
    announce: own.announce,
    after: async (seen, signal) => {
      waiting += 1
      timer ??= setInterval(look, interval)
      listen()
      try {
        await own.after(seen, signal)
      } finally {
        waiting -= 1
        if (waiting === 0) {
          clearInterval(timer)
          timer = null
        }
      }
    },
    stop: () => {
      void subscription?.unsubscribe().catch(() => undefined)
    },
  }
}
