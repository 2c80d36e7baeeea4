import * as t from 'io-ts'
import { SubjectId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Effect } from './Effect.js'
import { Ending } from './Ending.js'
import type { When } from './When.js'

/** One of some words. */
const word = <W extends string>(...words: ReadonlyArray<W>): t.KeyofC<Record<W, null>> =>
  t.keyof(Object.fromEntries(words.map((one) => [one, null])) as Record<W, null>)

const orNull = <C extends t.Mixed>(codec: C): t.UnionC<[C, t.NullC]> => t.union([codec, t.null])

const Bounds = t.type({ earliest: t.number, latest: t.number })
const Condition = t.type({ of: SubjectId, name: t.string })

const DayGiven: t.Type<When, unknown> = t.recursion('Day', () =>
  t.union([
    t.number,
    t.type({ _tag: t.literal('on'), field: t.string, bounds: Bounds }),
    t.type({ _tag: t.literal('decided'), seq: t.number }),
    t.intersection([
      t.type({ _tag: t.literal('start'), instrument: SubjectId }),
      t.partial({ portion: t.string, goesOn: t.literal(true) }),
    ]),
    t.type({ _tag: t.literal('met'), condition: Condition }),
    t.type({ _tag: t.literal('plus'), when: DayGiven, n: t.number, unit: word('days', 'months', 'years') }),
    t.type({ _tag: t.literal('latest'), of: t.readonlyArray(DayGiven) }),
    t.type({ _tag: t.literal('never') }),
    t.intersection([
      t.type({
        _tag: t.literal('unknown'),
        field: t.string,
        bounds: Bounds,
        why: word(
          'date-uncertain',
          'commencement-unknown',
          'effect-unknown',
          'condition-unknown',
          'successor-unknown',
        ),
      }),
      t.partial({ notBefore: DayGiven, settledBy: Condition }),
    ]),
  ]),
)

const Kinds = t.readonlyArray(t.string)
const Fate = word('survive', 'lapse', 'unknown')

const Selector = t.intersection([
  t.type({ _tag: t.literal('selector') }),
  t.partial({
    enactedUnder: SubjectId,
    adoptedBy: SubjectId,
    andFollowing: t.literal(true),
    kinds: Kinds,
    madeSince: t.literal(true),
  }),
])

const Base = t.intersection([
  t.type({
    event: t.number,
    decided: orNull(DayGiven),
    order: t.type({ meeting: orNull(t.string), meetingStart: orNull(t.string), item: orNull(t.number) }),
    rank: orNull(t.number),
    target: t.union([SubjectId, Selector]),
  }),
  t.partial({
    law: orNull(t.number),
    adoptedBy: t.readonlyArray(SubjectId),
    followsFrom: t.readonlyArray(SubjectId),
    portion: t.string,
    territory: t.string,
    doubt: word('effect-unknown', 'successor-unknown', 'conflicting-records'),
    doubtFrom: DayGiven,
    rivals: t.readonlyArray(t.number),
  }),
])

const Value = t.union([
  t.type({ _tag: t.literal('text'), version: t.string, digest: orNull(t.string) }),
  t.type({ _tag: t.literal('plain'), text: t.string }),
  t.type({ _tag: t.literal('pending'), condition: t.string }),
  t.type({ _tag: t.literal('applies') }),
  t.type({ _tag: t.literal('from'), date: UncertainDate }),
  t.type({ _tag: t.literal('withdrawn'), text: t.string }),
  t.type({ _tag: t.literal('area'), holds: word('only', 'too', 'no-longer'), area: t.string }),
  t.type({ _tag: t.literal('areas-of'), policies: t.readonlyArray(SubjectId) }),
  t.type({ _tag: t.literal('fate'), fate: orNull(Fate), by: word('conferral', 'variation') }),
])

const SetsGiven = t.intersection([
  Base,
  t.type({
    _tag: t.literal('sets'),
    facet: word('text', 'identifier', 'title', 'class', 'territory', 'applicability', 'flag', 'fate'),
    value: Value,
    when: DayGiven,
  }),
  t.partial({ lastDay: DayGiven }),
])

const EffectGiven: t.Type<Effect, unknown> = t.recursion('Effect', () =>
  t.union([
    t.intersection([
      Base,
      t.type({ _tag: t.literal('begins'), when: DayGiven, mode: word('first', 'move', 'revive') }),
      t.partial({
        kind: t.string,
        under: SubjectId,
        asLawProvides: t.type({ class: orNull(t.string) }),
        awaits: word('as-recorded', 'by-law'),
        sinceEnactment: t.type({ n: t.number, unit: word('days', 'months') }),
        voted: DayGiven,
        assumes: t.string,
        imported: t.boolean,
        outOf: t.readonlyArray(SubjectId),
        implied: t.boolean,
        presupposedBy: t.readonlyArray(t.number),
      }),
    ]),
    t.intersection([
      Base,
      t.type({ _tag: t.literal('ends'), when: DayGiven, reason: Ending }),
      t.partial({ byWordOf: t.type({ authority: SubjectId, otherwise: Fate }) }),
    ]),
    t.intersection([
      Base,
      t.type({ _tag: t.literal('limits'), key: t.string, lastDay: orNull(DayGiven), reason: Ending }),
      t.partial({ extends: t.literal(true), madeBefore: DayGiven, ofClass: t.string, kinds: Kinds }),
    ]),
    t.intersection([
      Base,
      t.type({ _tag: t.literal('suspends'), key: t.string, from: DayGiven, lastDay: orNull(DayGiven) }),
      t.partial({
        lifts: t.type({ by: t.number, isNamed: t.boolean }),
        prolongs: t.literal(true),
      }),
    ]),
    t.intersection([
      Base,
      t.type({ _tag: t.literal('annuls'), annulled: t.number }),
      t.partial({ reason: Ending, upon: SubjectId, taken: orNull(t.number) }),
    ]),
    t.intersection([
      Base,
      t.type({
        _tag: t.literal('proposes'),
        decision: SubjectId,
        expected: orNull(DayGiven),
        intended: t.readonlyArray(EffectGiven),
      }),
      t.partial({ restated: t.boolean }),
    ]),
    t.intersection([
      Base,
      t.type({
        _tag: t.literal('resolves'),
        matter: t.union([SubjectId, Condition]),
        outcome: word('met', 'failed'),
        when: DayGiven,
      }),
      t.partial({
        reason: word('never-passed', 'vetoed', 'approval-refused', 'lapsed'),
        overrides: t.literal(true),
      }),
    ]),
    SetsGiven,
    t.intersection([
      Base,
      t.type({
        _tag: t.literal('attests'),
        day: DayGiven,
        status: word('in-force', 'not-in-force'),
        weighs: t.boolean,
      }),
    ]),
    t.intersection([
      Base,
      t.type({
        _tag: t.literal('covers'),
        from: orNull(DayGiven),
        to: orNull(DayGiven),
        kinds: Kinds,
        completeness: word('complete', 'partial'),
      }),
    ]),
    t.intersection([Base, t.type({ _tag: t.literal('constrains'), earlier: SubjectId, later: SubjectId })]),
  ]),
)

/**
 * What an integrator's kind gives of one of its events: the types of whoever wrote it may have been wrong, or none. The
 * shapes are those of `Effect` and `When`, which this does not compile without.
 */
export const Given = t.type({
  decided: orNull(DayGiven),
  effects: t.readonlyArray(EffectGiven),
  describes: t.readonlyArray(SetsGiven),
})
