import * as fc from 'fast-check'
import { attested, enacted, proposesToRescind, rescinded, type Effective } from '../../acts.js'
import { eventId, recorded, type Step } from '../../history.js'
import type { ActInput } from '../../../src/index.js'
import type { Span } from '../facts.js'
import { dated, dateOf } from '../histories.js'
import type { Act, Ended, Life, Made } from './Act.js'
import { worldsIn } from './worlds.js'

export const policy = 'policy:p'

/** Two events stand before the acts: the municipality and its coverage. */
const idOf = (act: number): string => eventId(act + 3)

const council = { body: 'council', instrument: 'resolution' } as const
const court = { body: 'court', instrument: 'judgment' } as const

const lasting = (lastDay: Span | null): object =>
  lastDay === null ? { rule: 'none' } : { rule: 'lastDay', on: dated(lastDay) }

const said = (span: Span | null, name: string): object => (span === null ? {} : { [name]: dated(span) })

const part = 's. 5'
const inPart = ({ ofPart }: { readonly ofPart: boolean }): Readonly<Record<string, unknown>> =>
  ofPart ? { portions: [part] } : {}

const effective = ({ decided, eff, ...act }: Ended): Effective => ({
  d: dated(decided),
  data: inPart(act),
  ...(eff === null ? {} : { eff: dated(eff) }),
})

const inputOf = (act: Act): ActInput => {
  if (act.tag === 'seen') return attested(policy, act.inForce ? 'in-force' : 'not-in-force', dated(act.on))
  if (act.tag === 'proposed')
    return proposesToRescind(
      'motion:m',
      policy,
      dated(act.scheduled),
      act.eff === null ? {} : { eff: dated(act.eff) },
    )
  const decided = dated(act.decided)
  const by = (type: string, who: ActInput['by'], data: object): ActInput =>
    ({ type, decidedOn: decided, by: who, data: { policy, ...data } }) as ActInput
  switch (act.tag) {
    case 'made':
      return enacted(policy, {
        d: decided,
        data: {
          commencement: act.from === null ? { rule: 'onEnactment' } : { rule: 'onDate', on: dated(act.from) },
          ...(act.lastDay === null ? {} : { sunset: lasting(act.lastDay) }),
        },
      })
    case 'held':
      return by('PolicySuspended', council, {
        ...inPart(act),
        ...said(act.from, 'from'),
        ...said(act.lastDay, 'lastDay'),
      })
    case 'lifted':
      return by('PolicyReinstated', council, { suspension: idOf(act.of), ...said(act.eff, 'effectiveOn') })
    case 'rescinded':
      return rescinded(policy, effective(act))
    case 'revived':
      return by('PolicyRevived', council, { words: 'That it be revived.', ...said(act.eff, 'effectiveOn') })
    case 'limited':
      return by('SunsetSet', council, { sunset: lasting(act.lastDay) })
    case 'extended':
      return by('SunsetExtended', council, { sunset: lasting(act.lastDay) })
    case 'quashed':
      return by('PolicyQuashed', court, {
        ...inPart(act),
        operation:
          act.takes === null
            ? { rule: 'prospective' }
            : { rule: 'suspended', takesEffectOn: dated(act.takes) },
      })
    case 'moved':
      return act.to === null
        ? by('CommencementCancelled', council, {})
        : by('CommencementPostponed', council, { until: dated(act.to) })
    case 'voided':
      return by('PolicyQuashed', court, { operation: { rule: 'abInitio', act: idOf(act.of) } })
  }
}

/** One append an act, in order. */
export const stepsOf = (acts: Life): ReadonlyArray<Step> =>
  acts.map((act) => recorded(dateOf(act.rec), inputOf(act)))

/** The last day of the window (the first is 0), and how many days a date may leave open. */
export const lastDay = 16
const widest = 5
const mostWorlds = 500

/** Each act is recorded no sooner than the one before. */
const inOrder = ([made, ...others]: Life): Life => {
  let { rec } = made
  return [
    made,
    ...others.map((act) => {
      rec = Math.max(rec, act.rec)
      return { ...act, rec }
    }),
  ]
}

const width = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: widest }) },
)
const spanFrom = (min: number, max: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.integer({ min, max }), width)
    .map(([from, days]) => ({ from, to: Math.min(lastDay, from + days) }))

const perhaps = <A>(one: fc.Arbitrary<A>, freq = 2): fc.Arbitrary<A | null> =>
  fc.option(one, { nil: null, freq })
/** How many days after the earliest day of its decision an act is recorded: often before the latest. */
const lag = fc.integer({ min: 0, max: widest + 2 })

const decidedAct = <T extends object>(
  decided: fc.Arbitrary<Span>,
  more: fc.Arbitrary<T>,
): fc.Arbitrary<T & { readonly decided: Span; readonly rec: number }> =>
  fc.tuple(decided, more, lag).map(([day, rest, after]) => ({ ...rest, decided: day, rec: day.from + after }))

const early = spanFrom(0, 4)
const late = spanFrom(3, lastDay)

const making: fc.Arbitrary<Made> = decidedAct(
  early,
  fc.record({
    tag: fc.constant('made' as const),
    from: perhaps(spanFrom(0, 6)),
    lastDay: perhaps(late),
  }),
)

const ofPart = fc.constantFrom(false, false, true)

/** An act on what stands before it: the n-th act of a life. */
const actAfter = (before: ReadonlyArray<Act>): fc.Arbitrary<Act> => {
  const holds = before.flatMap((act, of) => (act.tag === 'held' ? [{ act, of }] : []))
  const voidable = before.flatMap((act, of) =>
    act.tag === 'seen' || act.tag === 'proposed' ? [] : [{ act, of }],
  )
  const others: ReadonlyArray<fc.WeightedArbitrary<Act>> = [
    {
      weight: 3,
      arbitrary: decidedAct(
        late,
        fc.record({ tag: fc.constant('rescinded' as const), eff: perhaps(late), ofPart }),
      ),
    },
    {
      weight: 2,
      arbitrary: decidedAct(late, fc.record({ tag: fc.constant('revived' as const), eff: perhaps(late) })),
    },
    {
      weight: 3,
      arbitrary: decidedAct(
        late,
        fc.record({
          tag: fc.constant('held' as const),
          from: perhaps(late),
          lastDay: perhaps(late),
          ofPart,
        }),
      ),
    },
    {
      weight: 3,
      arbitrary: decidedAct(
        late,
        fc.record({
          tag: fc.constantFrom('limited' as const, 'extended' as const),
          lastDay: perhaps(late, 4),
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: decidedAct(
        late,
        fc.record({ tag: fc.constant('quashed' as const), takes: perhaps(late), ofPart }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ on: late, inForce: fc.constantFrom(true, true, false) })
        .map((seen) => ({ tag: 'seen' as const, ...seen, rec: seen.on.to })),
    },
  ]
  const moving: ReadonlyArray<fc.WeightedArbitrary<Act>> = [
    {
      weight: 2,
      arbitrary: decidedAct(
        spanFrom(0, 8),
        fc.record({ tag: fc.constant('moved' as const), to: perhaps(late, 4) }),
      ),
    },
  ]
  const proposing: ReadonlyArray<fc.WeightedArbitrary<Act>> = before.some(({ tag }) => tag === 'proposed')
    ? []
    : [
        {
          weight: 2,
          arbitrary: fc
            .record({ scheduled: late, eff: perhaps(late), rec: fc.integer({ min: 0, max: lastDay }) })
            .map((proposed) => ({ tag: 'proposed' as const, ...proposed })),
        },
      ]
  const lifting: ReadonlyArray<fc.WeightedArbitrary<Act>> =
    holds.length === 0
      ? []
      : [
          {
            weight: 5,
            arbitrary: fc
              .constantFrom(...holds)
              .chain(({ of }) =>
                decidedAct(
                  late,
                  fc.record({ tag: fc.constant('lifted' as const), of: fc.constant(of), eff: perhaps(late) }),
                ),
              ),
          },
        ]
  const voiding: fc.WeightedArbitrary<Act> = {
    weight: 1,
    arbitrary: fc.constantFrom(...voidable).chain(({ act, of }) =>
      decidedAct(
        // A judgment on what was decided later cannot be about it.
        spanFrom(Math.min(lastDay, 'decided' in act ? act.decided.to : 0), lastDay),
        fc.record({ tag: fc.constant('voided' as const), of: fc.constant(of) }),
      ),
    ),
  }
  return fc.oneof(...others, ...moving, ...proposing, ...lifting, voiding)
}

const grown = (acts: Life, more: number): fc.Arbitrary<Life> =>
  more === 0
    ? fc.constant(acts)
    : actAfter(acts).chain((act) => grown([...acts, act] as unknown as Life, more - 1))

/** The life of one policy, small enough for its worlds to be enumerated. */
export const life: fc.Arbitrary<Life> = fc
  .tuple(making, fc.integer({ min: 1, max: 4 }))
  .chain(([made, more]) => grown([made], more))
  .map(inOrder)
  .filter((acts) => worldsIn(acts) <= mostWorlds)
