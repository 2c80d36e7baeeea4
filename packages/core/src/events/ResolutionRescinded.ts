import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { ResolutionId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { afterTheVote } from './AmongActs.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * A later meeting took a resolution back, from `effectiveOn` (start of that day; the day of decision where left out),
 * never backwards. What it had adopted falls with it only if the record says so (`ceases`); where the record does not
 * say (`unknown`), the policies it adopted are undetermined from then on. So it is with what it did and had not yet
 * carried out (a rescission, a suspension, a limit or an amendment of a later day), and with a suspension or an extension
 * still running; what it had ended stays ended (R14).
 */
export const ResolutionRescinded = defineKind({
  type: 'ResolutionRescinded',
  version: 1,
  nature: 'act',
  payload: payload(
    'ResolutionRescinded',
    {
      resolution: open(ResolutionId),
      effectOnAdopted: open(t.keyof({ ceases: null, unaffected: null, unknown: null })),
    },
    { effectiveOn: open(UncertainDate) },
  ),
  doc: {
    who: 'the body',
    effect:
      'The resolution ends from then on; a policy it adopted, and what it had not yet carried out, only as stated.',
    rests: 'domain §3 (Colton, Calif.), §4',
  },
  example: { resolution: 'resolution:2023-07-17-customer-experience', effectOnAdopted: 'unaffected' },
  among: { worksOn: afterTheVote(), once: true },
  names: (data) => ({ acts: [data.resolution], restsOn: [[data.resolution, ['ResolutionPassed']]] }),
  effects: (event, { base, day, decided }) => {
    const { resolution, effectOnAdopted, effectiveOn } = event.data
    const when = effectiveOn === undefined ? decided : day('/data/effectiveOn', effectiveOn)
    const resolutionEnds: Effect = { _tag: 'ends', when, reason: 'rescinded', ...base(resolution) }
    if (effectOnAdopted === 'unaffected') return [resolutionEnds]
    return [
      resolutionEnds,
      {
        _tag: 'ends',
        when,
        reason: 'rescinded',
        ...(effectOnAdopted === 'unknown' ? { doubt: 'effect-unknown' as const } : {}),
        ...base({ _tag: 'selector', adoptedBy: resolution }),
      },
    ]
  },
})
