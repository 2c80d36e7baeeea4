import type { AllStreamSubscription, KurrentDBClient } from '@kurrent/kurrentdb-client'
import { whileWaiting, type Arrivals } from '@minutebook/eventstore'
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

  const waited = whileWaiting(own, interval, look)

  return {
    count: own.count,
    announce: own.announce,
    after: (seen, signal) => {
      listen()
      return waited(seen, signal)
    },
    stop: () => {
      void subscription?.unsubscribe().catch(() => undefined)
    },
  }
}
