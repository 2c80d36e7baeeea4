import type { EventStore, StoreProblem, TextStore } from '@minutebook/eventstore'
import { exitCodes } from '../exitCodes.js'
import { Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'

/** An event as it stands in a store: its bytes, and what the columns beside them say of it. */
export interface StoredLeaf {
  readonly seq: number
  readonly id: string
  readonly recordedAt: string
  readonly leaf: string
}

/** An open store, before any of its ledgers is read: whose they are, and what is stored. */
export interface OpenedStore {
  readonly events: EventStore
  readonly texts: TextStore
  readonly ledgers: () => Promise<ReadonlyArray<string>>
  readonly stored: (ledger: string) => AsyncIterable<ReadonlyArray<StoredLeaf>>
  /** What of the store is not as it was left, one sentence each. */
  readonly integrity: () => Promise<ReadonlyArray<string>>
  readonly close: () => Promise<void>
}

/** As much of a store as every package that has one gives. */
export interface AnyStore extends Pick<OpenedStore, 'events' | 'texts'> {
  readonly integrity: () => () => Promise<Answer<ReadonlyArray<string>>>
  readonly close: () => () => Promise<Answer<void>>
}

/** A store whose problems stop the command. */
export const openedStore = ({ events, texts, integrity, close }: AnyStore): OpenedStore => ({
  events,
  texts,
  ledgers: async () => orStop(await events.ledgers()()),
  async *stored(ledger) {
    for await (const chunk of events.read(ledger, 0)) yield orStop(chunk)
  },
  integrity: async () => orStop(await integrity()()),
  close: async () => orStop(await close()()),
})

/** What a store answers. */
export type Answer<A> =
  | { readonly _tag: 'Left'; readonly left: StoreProblem }
  | { readonly _tag: 'Right'; readonly right: A }

/** The answer of a store; where it has none, the command stops. */
export const orStop = <A>(answer: Answer<A>): A => {
  if (answer._tag === 'Left') throw new Stop(exitCodes.store, [told(answer.left)])
  return answer.right
}
