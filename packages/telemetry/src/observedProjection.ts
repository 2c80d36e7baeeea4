import type { StoredEvent } from '@minutebook/eventstore'
import { metrics, trace } from '@opentelemetry/api'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attributes } from './attributes.js'
import { instrumentsOf } from './Instruments.js'
import { lineagesOf } from './lineage.js'
import { membersOf } from './membersOf.js'
import { scope, version, type Observing } from './Observing.js'
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

/** Another program took it further: no error, and no lag either. */
const quicker = 'checkpoint-moved'

/**
 * The same projection, with a span for each chunk it takes in (`minutebook apply`), for each ledger it puts aside
 * (`minutebook park`) and for a rebuild that is put in place (`minutebook replace`). What it asks of an observed store
 * meanwhile are spans inside these. That another program was quicker (`checkpoint-moved`) is no error. How old events
 * are by the time they are taken in tells how far behind it is (`minutebook.projection.lag`).
 *
 * @example
 * const policies = observedProjection(model.policies)
 * const running = follow(observedStore(store.events), policies, { signal })()
 */
export const observedProjection = <P extends Observable>(
  projection: P,
  { tracerProvider, meterProvider }: Observing = {},
): P => {
  const { projected, taken, lag } = instrumentsOf((meterProvider ?? metrics).getMeter(scope, version))
  const named = { [attributes.projection]: projection.name }
  const { asked } = spansOf<'apply' | 'park' | 'replace'>(
    (tracerProvider ?? trace).getTracer(scope, version),
    projected,
    quicker,
    named,
  )

  /** How far behind it is: by the last event where all were taken in, by the first where none was. */
  const measure = (events: ReadonlyArray<StoredEvent>, outcome: string): void => {
    const event = outcome === 'done' ? events.at(-1) : events[0]
    if (event === undefined || outcome === quicker) return
    const age = Math.max(0, (Date.now() - Date.parse(event.recordedAt)) / 1000)
    lag.record(age, { ...named, [attributes.outcome]: outcome })
  }

  const observed = <W extends Working>(working: W, isRebuilding: boolean): W => {
    type Any = (...given: ReadonlyArray<unknown>) => TaskEither<Told, unknown>
    const members = membersOf(working)
    const { apply, park, replace } = members as unknown as Readonly<Record<'apply' | 'park' | 'replace', Any>>
    return {
      ...members,
      apply:
        (events: ReadonlyArray<StoredEvent>, ...rest: ReadonlyArray<unknown>) =>
        async () => {
          const answer = await asked(
            'apply',
            { [attributes.events]: events.length },
            apply(events, ...rest),
            () => {
              taken.add(events.length, named)
              return {}
            },
            () => lineagesOf(events),
          )()
          // What is made anew is not behind: what was there before is still in use.
          if (!isRebuilding) measure(events, E.isLeft(answer) ? answer.left.code : 'done')
          return answer
        },
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
    start: (store: never) => observed(start(store), false),
    ...(rebuilding === undefined ? {} : { rebuilding: (store: never) => observed(rebuilding(store), true) }),
  }
}
