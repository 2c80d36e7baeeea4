import type { EventChunks, EventStore, Reading, StoreProblem } from '@minutebook/eventstore'
import { metrics, trace, type Attributes } from '@opentelemetry/api'
import * as E from 'fp-ts/lib/Either.js'
import { attributes } from './attributes.js'
import { instrumentsOf } from './Instruments.js'
import { lineageOf } from './lineage.js'
import { scope, version, type Observing } from './Observing.js'
import { spansOf } from './spans.js'

type Chunks<A> = AsyncIterable<E.Either<StoreProblem, ReadonlyArray<A>>>

type Operation = 'append' | 'read' | 'readAll' | 'subscribe' | 'head' | 'ledgers'

/**
 * The same store, with a span for each thing that is asked of it and a measure of how long it took. Without an
 * OpenTelemetry SDK it costs next to nothing and tells nobody.
 *
 * A span is called `minutebook <operation>`, is a child of the active one, and is in error where the answer is a
 * problem: one that another program was quicker (`revision-conflict`) is no error, since deciding again is what
 * follows. A reading is one span from its first chunk to its end. A subscription has no end worth waiting for, so its
 * events are counted, and it has a span only where it breaks off.
 *
 * @example
 * const store = observedStore(sqlite.events)
 */
export const observedStore = (
  store: EventStore,
  { tracerProvider, meterProvider }: Observing = {},
): EventStore => {
  const instruments = instrumentsOf((meterProvider ?? metrics).getMeter(scope, version))
  const { begun, ended, asked } = spansOf<Operation>(
    (tracerProvider ?? trace).getTracer(scope, version),
    instruments.duration,
    'revision-conflict',
  )

  async function* reading<A>(operation: 'read' | 'readAll', more: Attributes, chunks: Chunks<A>): Chunks<A> {
    const open = begun(operation, more)
    let events = 0
    let problem: StoreProblem | null = null
    try {
      for await (const chunk of chunks) {
        if (E.isLeft(chunk)) problem = chunk.left
        else events += chunk.right.length
        yield chunk
      }
    } finally {
      open.span.setAttribute(attributes.events, events)
      instruments.read.add(events, { [attributes.operation]: operation })
      ended(open, operation, problem)
    }
  }

  async function* subscribed(chunks: EventChunks): EventChunks {
    const at = performance.now()
    let events = 0
    for await (const chunk of chunks) {
      if (E.isRight(chunk)) {
        events += chunk.right.length
        instruments.read.add(chunk.right.length, { [attributes.operation]: 'subscribe' })
      } else ended(begun('subscribe', { [attributes.events]: events }, at), 'subscribe', chunk.left)
      yield chunk
    }
  }

  const observedReading = (): Reading => {
    const { leaves } = store.read
    const of = <A>(ledger: string, chunks: Chunks<A>): Chunks<A> =>
      reading('read', { [attributes.ledger]: ledger }, chunks)
    const events: Reading = (ledger, from, options) => of(ledger, store.read(ledger, from, options))
    return leaves === undefined
      ? events
      : Object.assign(events, { leaves: (ledger: string, from: number) => of(ledger, leaves(ledger, from)) })
  }

  return {
    append: (ledger, expected, events) =>
      asked(
        'append',
        {
          [attributes.ledger]: ledger,
          [attributes.expected]: expected,
          [attributes.events]: events.length,
        },
        store.append(ledger, expected, events),
        ({ size, alreadyStored }) => {
          if (!alreadyStored) instruments.appended.add(events.length, { [attributes.ledger]: ledger })
          return {
            outcome: alreadyStored ? 'already-stored' : 'done',
            more: { [attributes.size]: size },
          }
        },
        () => lineageOf(events),
      ),
    read: observedReading(),
    readAll: (after) => reading('readAll', {}, store.readAll(after)),
    subscribe: (after, signal) => subscribed(store.subscribe(after, signal)),
    head: (ledger) =>
      asked('head', { [attributes.ledger]: ledger }, store.head(ledger), ({ size }) => ({
        more: { [attributes.size]: size },
      })),
    ledgers: () => asked('ledgers', {}, store.ledgers()),
    close: () => store.close(),
  }
}
