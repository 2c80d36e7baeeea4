import type { StoredEvent } from '@minutebook/eventstore'
import { metrics, trace } from '@opentelemetry/api'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attributes } from './attributes.js'
import { instrumentsOf } from './Instruments.js'
import { membersOf } from './membersOf.js'
import { scope, type Observing } from './Observing.js'
import { spansOf, type Told } from './spans.js'

/** As much of a projection at work as is observed. */
interface Working {
  readonly apply: (...given: never) => TaskEither<Told, unknown>
  readonly park: (...given: never) => TaskEither<Told, unknown>
  readonly replace?: (...given: never) => TaskEither<Told, unknown>
}

/** As much of a projection of @minutebook/projections as is observed. */
interface Observable {
  readonly name: string
  readonly start: (store: never) => Working
  readonly rebuilding?: (store: never) => Working
}

/**
 * The same projection, with a span for each chunk it takes in (`minutebook apply`), for each ledger it puts aside
 * (`minutebook park`) and for a rebuild that is put in place (`minutebook replace`). What it asks of an observed store
 * meanwhile are spans inside these. That another program was quicker (`checkpoint-moved`) is no error.
 *
 * @example
 * const policies = observedProjection(model.policies)
 * const running = follow(observedStore(store.events), policies, { signal })()
 */
export const observedProjection = <P extends Observable>(
  projection: P,
  { tracerProvider, meterProvider }: Observing = {},
): P => {
  const { projected, taken } = instrumentsOf((meterProvider ?? metrics).getMeter(scope))
  const named = { [attributes.projection]: projection.name }
  const { asked } = spansOf<'apply' | 'park' | 'replace'>(
    (tracerProvider ?? trace).getTracer(scope),
    projected,
    'checkpoint-moved',
    named,
  )

  const observed = <W extends Working>(working: W): W => {
    type Any = (...given: ReadonlyArray<unknown>) => TaskEither<Told, unknown>
    const members = membersOf(working)
    const { apply, park, replace } = members as unknown as Readonly<Record<'apply' | 'park' | 'replace', Any>>
    return {
      ...members,
      apply: (events: ReadonlyArray<StoredEvent>, ...rest: ReadonlyArray<unknown>) =>
        asked('apply', { [attributes.events]: events.length }, apply(events, ...rest), () => {
          taken.add(events.length, named)
          return {}
        }),
      park: (event: StoredEvent, ...rest: ReadonlyArray<unknown>) =>
        asked('park', { [attributes.ledger]: event.ledger }, park(event, ...rest)),
      ...(replace === undefined
        ? {}
        : { replace: (...given: ReadonlyArray<unknown>) => asked('replace', {}, replace(...given)) }),
    }
  }

  const members = membersOf(projection)
  const { start, rebuilding } = members
  return {
    ...members,
    start: (store: never) => observed(start(store)),
    ...(rebuilding === undefined ? {} : { rebuilding: (store: never) => observed(rebuilding(store)) }),
  }
}
