import * as t from 'io-ts'
import { EventId } from '../values/ids.js'
import type { NamedEvent } from './AmongActs.js'
import { annulling } from './annulling.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

const votes: NamedEvent = {
  path: '/data/target',
  kinds: ['ResolutionPassed', 'MotionDefeated', 'VetoOverridden'],
  isUndone: true,
}

/**
 * The body took up a vote again, usually at the same meeting and on the motion of the prevailing side: the vote
 * (`target`, a `ResolutionPassed`, a `MotionDefeated`, or a `VetoOverridden`) is treated as not taken, its motion is
 * open again, and what it caused falls. It is not a rescission, which a later meeting decides and which works forward
 * only.
 */
export const ResolutionReconsidered = defineKind({
  type: 'ResolutionReconsidered',
  version: 1,
  nature: 'act',
  payload: payload(
    'ResolutionReconsidered',
    { target: open(EventId) },
    { withinTime: open(t.boolean), byPrevailingSide: open(t.boolean) },
  ),
  doc: {
    who: 'the body',
    effect: 'The vote is treated as undecided, and what it caused as not done.',
    rests: 'domain §3 (reconsideration), §4',
  },
  example: { target: '0194b0c0-0000-7000-8000-000000000001', byPrevailingSide: true },
  among: { named: votes, atTheTable: true },
  names: (data) => ({ acts: [], undoes: data.target }),
  effects: (event, reading) => annulling(event, event.data.target, reading, { byTaker: true, named: votes }),
})
