import * as t from 'io-ts'
import type { Suspends } from '../law/Effect.js'
import { decided } from '../law/When.js'
import { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { NamedEvent } from './AmongActs.js'
import { daysIn } from './daysIn.js'
import { defineKind } from './Kind.js'
import { canBeNamed, isAstray, policiesOf } from './namedEvent.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'
import { inPortions, Portions } from './Portions.js'
import { liftedBefore } from './reinstatements.js'
import { namingSame, sameActAs } from './sameAct.js'
import { suspensionKey } from './suspensions.js'
import { doubted, isTooEarly } from './tooEarly.js'

const suspensions: NamedEvent = { path: '/data/prolongs', kinds: ['PolicySuspended'] }

/**
 * A policy is not in force for a while, by council, a court, or a call-in: `from` that day (the day of decision where
 * left out) through `lastDay`, or until it is reinstated. It does not end, its version stays, and its sunset runs on.
 * One that `prolongs` another gives that one another last day.
 */
export const PolicySuspended = defineKind({
  type: 'PolicySuspended',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicySuspended',
    { policy: open(PolicyId) },
    {
      from: open(UncertainDate),
      lastDay: open(UncertainDate),
      portions: open(Portions),
      prolongs: open(EventId),
      basis: open(t.keyof({ council: null, court: null, 'call-in': null, statute: null })),
      ...sameActAs,
    },
  ),
  doc: {
    who: 'council, a court, or by a call-in',
    effect: 'Not in force meanwhile; its last day is inclusive.',
    rests: 'domain §4, R14',
  },
  example: {
    policy: 'policy:in-person-meetings',
    from: { edtf: '2020-03-20', text: 'March 20, 2020' },
    lastDay: { edtf: '2020-06-30', text: 'through June 30, 2020' },
  },
  expected: { lastDay: 'how long it holds' },
  days: {
    from: '/data/from',
    orders: [
      notBefore('/data/lastDay', 'a suspension has its last day after its first', '/data/from', '/decidedOn'),
    ],
  },
  among: {
    named: suspensions,
    worksOn: 'making',
    does: { done: 'suspended', is: 'change' },
    sorts: ['hold'],
  },
  names: (data) => ({
    acts: [data.policy],
    restsOn: [[data.policy, ['PolicySuspended', 'PolicyReinstated']]],
    ...(data.prolongs === undefined ? {} : { changes: data.prolongs }),
    ...namingSame(data),
  }),
  effects: (event, reading): ReadonlyArray<Suspends> => {
    const { base, cited, day } = reading
    const { policy, from, lastDay, portions, prolongs } = event.data
    const began = daysIn(from ?? event.decidedOn, reading)
    const prolonged = prolongs === undefined ? undefined : cited.find(({ id }) => id === prolongs)
    const isOfAnother = prolonged !== undefined && isAstray(suspensions, policy, prolonged)
    const isDoubtful = isOfAnother || (prolonged !== undefined && isTooEarly(event, prolonged, reading))
    // What holds the other policy may be prolonged, or what holds this one.
    const held =
      isOfAnother && canBeNamed(suspensions, prolonged)
        ? new Set([policy, ...policiesOf(prolonged)])
        : [policy]
    return [...held].flatMap((one) =>
      inPortions(base(one), portions).flatMap((common) => {
        const hold: Suspends = {
          _tag: 'suspends',
          key: suspensionKey(event, cited),
          from: from === undefined ? decided(event.seq) : day('/data/from', from),
          lastDay: lastDay === undefined ? null : day('/data/lastDay', lastDay),
          ...(prolonged === undefined ? {} : { prolongs: true }),
          ...(isDoubtful ? doubted : {}),
          ...common,
        }
        return [hold, ...liftedBefore(hold, one, began, event, reading)]
      }),
    )
  },
})
