import { inNewestShape, standardCatalogue } from '@minutebook/core'
import type { Ledger, RecordedEvent } from 'minutebook'

/** What a ledger holds that a document may tell of once more. */
export interface Begun {
  /** The event with which a policy, motion, resolution or power came onto the record, by its id. */
  readonly by: ReadonlyMap<string, RecordedEvent>
  /** The events of a command. */
  readonly ofCommand: ReadonlyArray<RecordedEvent>
}

/** Which member of an act names what begins with it. */
const beginning: Readonly<Record<string, string>> = {
  AuthorityConferred: 'authority',
  ResolutionPassed: 'resolution',
  PolicyImported: 'policy',
  PolicyEnacted: 'policy',
  MotionProposed: 'motion',
  MotionMoved: 'motion',
}

/** What begins with an act; null where it only says something of what is there. */
export const begins = ({ type, data }: { readonly type: string; readonly data: unknown }): string | null => {
  const member = beginning[type]
  const value = member === undefined ? null : (data as Readonly<Record<string, unknown>>)[member]
  return typeof value === 'string' ? value : null
}

/** With its payload in the shape acts have now, whenever it was recorded. */
const asOfNow = (event: RecordedEvent): RecordedEvent => {
  const kind = standardCatalogue.kindOf(event.type, event.version)
  return kind === undefined ? event : inNewestShape(kind, event)
}

/** Looks through a ledger for what has begun in it; what was retracted has not. */
export const begunIn = async (ledger: Ledger, command: string): Promise<Begun> => {
  const events: Array<RecordedEvent> = []
  for await (const batch of ledger.log()) events.push(...batch.map(asOfNow))
  const retracted = new Set(
    events.flatMap(({ type, data }) =>
      type === 'EventRetracted' ? [(data as { readonly target?: unknown }).target] : [],
    ),
  )
  const by = new Map<string, RecordedEvent>()
  for (const event of events) {
    const subject = begins(event)
    if (subject !== null && !retracted.has(event.id) && !by.has(subject)) by.set(subject, event)
  }
  return { by, ofCommand: events.filter((event) => event.command === command) }
}
