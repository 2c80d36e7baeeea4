import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { ResolutionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { afterTheVote } from './AmongActs.js'
import { executiveStep, passageOf } from './finalPassage.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload, withholdable } from './payload.js'
import { liftedBy, vetoHolds } from './vetoes.js'

/**
 * The executive vetoed what council passed. Unless overridden it never becomes law; from the day of the veto the reason
 * is `vetoed`. Where what was passed is in force already, the veto may stay its force until it is settled
 * (`staysForce`; Flint, Mich.).
 */
export const ResolutionVetoed = defineKind({
  type: 'ResolutionVetoed',
  version: 1,
  nature: 'act',
  payload: payload(
    'ResolutionVetoed',
    { resolution: open(ResolutionId) },
    {
      staysForce: open(t.boolean),
      overrideBy: open(UncertainDate),
      deadlineRule: open(Text),
      objections: withholdable(Text),
    },
  ),
  doc: {
    who: 'the mayor',
    effect: 'What was passed is not law, unless it is overridden.',
    rests: 'domain §2, §3 (Flint, Fresno), R19',
  },
  example: { resolution: 'resolution:2024-03-04-ordinance', staysForce: false },
  days: { orders: [notBefore('/data/overrideBy', 'a veto is overridden once it was given')] },
  among: { worksOn: afterTheVote(), once: true },
  names: executiveStep,
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { resolution, staysForce } = event.data
    const vetoed = passageOf(resolution, 'failed', event.seq, reading)
    if (staysForce !== true) return [vetoed]
    const hold = vetoHolds(resolution, event.seq, reading)
    return [vetoed, hold, ...liftedBy(hold, resolution, reading)]
  },
})
