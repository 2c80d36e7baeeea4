import type { Effect } from '../law/Effect.js'
import { AuthorityId, theMunicipality } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { OnRevocation } from './AuthorityConferred.js'
import { isBelowConferral } from './belowConferral.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * A power was taken away from the start of `effectiveOn`, or of the day of decision where that is left out. Another may
 * replace it. What was made under it before then survives or lapses, or nobody said. The revocation's word on that
 * counts first, then the conferral's as it was last varied by then, then the profile's (R19c). Where the revocation
 * itself says that it survives, no policy is touched. Otherwise the act is about a class of policies: it lists the
 * municipality and selects them. By a body below whoever conferred the power it does nothing (R15b).
 */
export const AuthorityRevoked = defineKind({
  type: 'AuthorityRevoked',
  version: 1,
  nature: 'act',
  payload: payload(
    'AuthorityRevoked',
    { authority: open(AuthorityId) },
    {
      effectiveOn: open(UncertainDate),
      replacedBy: open(AuthorityId),
      onRevocation: open(OnRevocation),
    },
  ),
  doc: {
    who: 'the legislature or council',
    effect: 'The power ends; instruments made under it survive or lapse as stated.',
    rests: 'domain §4, R19c',
  },
  example: { authority: 'authority:c-1094-19', onRevocation: 'survive' },
  among: { worksOn: { on: 'authority', kinds: ['AuthorityConferred'] }, once: true },
  names: (data) => ({
    acts: data.onRevocation === 'survive' ? [data.authority] : [data.authority, theMunicipality],
    mentions: data.replacedBy === undefined ? [] : [data.replacedBy],
    restsOn: [[data.authority, ['AuthorityConferred', 'AuthorityVaried']]],
    // What the power has on it may yet be varied, or turn out never to have been; and it may turn out who gave it.
    waits: data.onRevocation === 'survive' ? [] : [[data.authority, theMunicipality]],
  }),
  effects: (event, reading) => {
    if (isBelowConferral(event, reading)) return []
    const { base, day, decided, profile } = reading
    const { authority, effectiveOn, onRevocation } = event.data
    const when = effectiveOn === undefined ? decided : day('/data/effectiveOn', effectiveOn)
    const powerEnds: Effect = { _tag: 'ends', when, reason: 'rescinded', ...base(authority) }
    if (onRevocation === 'survive') return [powerEnds]
    return [
      powerEnds,
      {
        _tag: 'ends',
        when,
        reason: 'authority-lapsed',
        ...(onRevocation === undefined
          ? { byWordOf: { authority, otherwise: profile.onRevocation.value } }
          : {}),
        ...(onRevocation === 'unknown' ? { doubt: 'effect-unknown' as const } : {}),
        ...base({ _tag: 'selector', enactedUnder: authority }),
      },
    ]
  },
})
