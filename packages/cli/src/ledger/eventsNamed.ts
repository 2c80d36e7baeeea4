import type { EventId } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import type { Session } from '../Session.js'
import { secondReading } from './secondReading.js'

/** Names events by the numbers and kinds `minutebook log` lists them with: `Event 4 (PolicyEnacted).` */
export type NamesEvents = (events: ReadonlyArray<EventId>) => string

/** For people only: where nobody reads it, nothing is looked up. */
export const eventsForPeople = async ({ json }: Session, ledger: Ledger): Promise<NamesEvents> => {
  if (json) return () => ''
  const { book } = await secondReading(ledger)
  return (events) => {
    const numbers = events.flatMap((id) => book.seqOf(id) ?? []).toSorted((a, b) => a - b)
    const names = numbers.map((seq) => `${seq} (${book.cited(seq).type})`)
    return names.length === 0 ? '' : `${names.length === 1 ? 'Event' : 'Events'} ${names.join(', ')}.`
  }
}
