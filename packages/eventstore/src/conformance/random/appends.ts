import * as fc from 'fast-check'
import type { EventToAppend } from '../../port/StoredEvent.js'
import { instant } from '../fixtures.js'
import type { Append, Ask, Call, SoFar } from './Call.js'

export const mostly = <A>(
  usual: fc.Arbitrary<A>,
  ...others: ReadonlyArray<fc.Arbitrary<A>>
): fc.Arbitrary<A> => fc.oneof({ arbitrary: usual, weight: 16 * others.length }, ...others)

/** Few names, so that calls get in each other's way. */
export const aLedger = mostly(fc.constantFrom('town', 'village'), fc.constant('no name'))

/** A time that is later than that of every event. */
const later = ({ log }: SoFar): string => instant(10 * (log.length + 1))

const newId = ({ run, calls }: SoFar, index: number): string =>
  `${run}${String(10 * calls + index).padStart(12, '0')}`

const eventsOf = (ledger: string, { log }: SoFar) => log.filter((event) => event.ledger === ledger)

const expectations = mostly<(size: number) => number>(
  fc.constant((size) => size),
  fc.constant((size) => size + 1),
  fc.nat(3).map((less) => (size) => size - less),
)

const times = mostly<(soFar: SoFar, ledger: string, index: number) => string>(
  fc.constant(later),
  fc.constant((soFar, ledger) => eventsOf(ledger, soFar).at(-1)?.recordedAt ?? later(soFar)),
  fc.constant(() => instant(0)),
  fc.constant(({ log }, _, index) => instant(10 * (log.length + 1) + index)),
)

const ids = (idsAcrossLedgers: boolean) =>
  mostly<(soFar: SoFar, ledger: string, index: number) => string>(
    fc.constant((soFar, _, index) => newId(soFar, index)),
    fc.nat(20).map((which) => (soFar, ledger, index) => {
      const taken = idsAcrossLedgers ? soFar.log : eventsOf(ledger, soFar)
      return taken[which % taken.length]?.id ?? newId(soFar, index)
    }),
    fc.constant(() => 'no id'),
  )

const leaves = mostly(fc.constantFrom('{"n":1}', '{"n":2}'), fc.constant('no'))

const asking = (append: Append): Ask => ({
  words: `append ${append.ledger} ${append.expected} ${JSON.stringify(append.events)}`,
  of: (store) => store.append(append.ledger, append.expected, append.events)(),
  append,
})

/** An append, mostly one that nothing stands in the way of. */
export const appends = (idsAcrossLedgers: boolean): fc.Arbitrary<Call> =>
  fc
    .record({
      ledger: aLedger,
      expected: expectations,
      time: times,
      batch: fc.array(fc.record({ id: ids(idsAcrossLedgers), leaf: leaves }), { maxLength: 3 }),
    })
    .map(
      ({ ledger, expected, time, batch }) =>
        (soFar) =>
          asking({
            ledger,
            expected: expected(eventsOf(ledger, soFar).length),
            events: batch.map(({ id, leaf }, index) => ({
              id: id(soFar, ledger, index),
              recordedAt: time(soFar, ledger, index),
              leaf,
            })),
          }),
    )

type Repetition = (append: Append, one: EventToAppend) => Append

/** What may be asked of a store that did an append and was not heard: the same again, less of it, more, or other bytes. */
const repetitions = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constant<Repetition>((append) => append),
  },
  fc.constantFrom<Repetition>(
    (append) => ({ ...append, events: append.events.slice(0, Math.max(1, append.events.length - 1)) }),
    (append, one) => ({ ...append, events: [...append.events, one] }),
    (append) => ({ ...append, events: append.events.map((event) => ({ ...event, leaf: '{"n":3}' })) }),
  ),
)

/** An earlier append once more; a new one where there is none. */
export const repeats: fc.Arbitrary<Call> = fc
  .record({ which: fc.nat(20), how: repetitions })
  .map(({ which, how }) => (soFar) => {
    const earlier = soFar.stored[which % soFar.stored.length]
    const one = {
      id: newId(soFar, 0),
      recordedAt: earlier?.events[0]?.recordedAt ?? later(soFar),
      leaf: '{}',
    }
    return asking(earlier === undefined ? { ledger: 'town', expected: 0, events: [one] } : how(earlier, one))
  })
