import { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import type { NamedEvent } from './AmongActs.js'
import { annulling, rankOfTaker } from './annulling.js'
import { isAbout } from './isAbout.js'
import { defineKind } from './Kind.js'
import { canBeNamed, isAstray } from './namedEvent.js'
import { doubted } from './tooEarly.js'
import { open, payload } from './payload.js'

const quashings: NamedEvent = { path: '/data/quashing', kinds: ['PolicyQuashed'], isUndone: true }

/**
 * A higher court reversed a quashing: the policy stands as if it had not been quashed. As decided by a day before the
 * reversal, it is still quashed. Where the event it names cannot be the one, any quashing of the policy may be meant.
 */
export const QuashingReversed = defineKind({
  type: 'QuashingReversed',
  version: 1,
  nature: 'act',
  payload: payload('QuashingReversed', { policy: open(PolicyId), quashing: open(EventId) }, {}),
  doc: {
    who: 'a higher court',
    effect: 'As if it had not been quashed.',
    rests: 'domain §4, R13',
  },
  example: { policy: 'policy:noise-bylaw', quashing: '0194b0c0-0000-7000-8000-000000000002' },
  among: { named: quashings },
  names: (data) => ({
    acts: [data.policy],
    undoes: data.quashing,
    restsOn: [[data.policy, ['PolicyQuashed']]],
  }),
  effects: (event, reading) => {
    const { policy, quashing } = event.data
    const named = reading.cited.find(({ id }) => id === quashing)
    const others =
      named !== undefined && isAstray(quashings, policy, named)
        ? reading.cited.filter(({ type, ...other }) => type === 'PolicyQuashed' && isAbout(policy, other))
        : []
    // Where there are quashings to reverse, nobody meant to undo what is none.
    const isNone = named !== undefined && !canBeNamed(quashings, named) && others.length > 0
    return [
      ...(isNone ? [] : annulling(event, quashing, reading, { policy, byTaker: true, named: quashings })),
      ...others.map((other) => ({
        _tag: 'annuls' as const,
        annulled: other.seq,
        upon: policy,
        taken: rankOfTaker(other, reading),
        ...doubted,
        ...reading.base(policy),
      })),
    ]
  },
})
