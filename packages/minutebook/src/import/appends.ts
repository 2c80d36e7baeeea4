import type { EventToAppend } from '@minutebook/eventstore'

/** Events that were appended together, with the size the ledger had before them. */
export interface Append {
  readonly expected: number
  readonly events: ReadonlyArray<EventToAppend>
}

/** Parts events into the appends they were recorded by: those of one append, and no others, share their moment. */
export const appendsOf = (events: ReadonlyArray<EventToAppend>, first: number): ReadonlyArray<Append> => {
  const appends: Array<{ readonly expected: number; readonly events: Array<EventToAppend> }> = []
  for (const [index, event] of events.entries()) {
    const open = appends.at(-1)
    if (open?.events[0]?.recordedAt === event.recordedAt) open.events.push(event)
    else appends.push({ expected: first + index, events: [event] })
  }
  return appends
}
