import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../port/EventStore.js'
import type { Arrivals } from './arrivals.js'
import type { NextOfLog } from './chunks.js'

/**
 * A subscription out of a store's reading and its arrivals: catching up and following live are one loop, so there
 * is no handover in which an event could be lost. It sleeps only after it has read that there is nothing more.
 */
export const following = (nextOf: NextOfLog, arrivals: Arrivals): EventStore['subscribe'] =>
  async function* (after, signal) {
    let position = after
    while (!signal.aborted) {
      const seen = arrivals.count()
      const chunk = await nextOf(position)()
      if (E.isLeft(chunk)) {
        yield chunk
        return
      }
      const last = chunk.right.at(-1)
      if (last === undefined) {
        await arrivals.after(seen, signal)
      } else {
        position = last.position
        yield chunk
      }
    }
  }
