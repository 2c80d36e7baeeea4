import type { Effect } from '../law/Effect.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { OnRevocation } from '../profiles/Profile.js'
import { AuthorityId, theMunicipality } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { OnRevocation as OnRevocationCodec, type AuthorityConferred } from './AuthorityConferred.js'
import type { AuthorityVaried } from './AuthorityVaried.js'
import { defineKind, type DataOfKind } from './Kind.js'
import { open, payload } from './payload.js'

type Conferral = DataOfKind<typeof AuthorityConferred>
type Variation = DataOfKind<typeof AuthorityVaried>

/**
 * A power was taken away from `effectiveOn` (start of that day; the day of decision where left out), perhaps replaced
 * by another. What was made under it survives, lapses, or nobody said: the revocation's word counts first, then the
 * conferral's, then the profile's (R19c). Unless it survives by the revocation's own word the act is about a class of
 * policies, so it lists the municipality and selects them.
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
      onRevocation: open(OnRevocationCodec),
    },
  ),
  doc: {
    who: 'the legislature or council',
    effect: 'The power ends; instruments made under it survive or lapse as stated.',
    rests: 'domain §4, R19c',
  },
  example: { authority: 'authority:c-1094-19', onRevocation: 'survive' },
  names: (data) => ({
    acts: data.onRevocation === 'survive' ? [data.authority] : [data.authority, theMunicipality],
    mentions: data.replacedBy === undefined ? [] : [data.replacedBy],
    restsOn: [[data.authority, ['AuthorityConferred', 'AuthorityVaried']]],
  }),
  effects: (event, { base, cited, day, decided, profile }) => {
    const { authority, effectiveOn } = event.data
    const when = effectiveOn === undefined ? decided : day('/data/effectiveOn', effectiveOn)
    const powerEnds: Effect = { _tag: 'ends', when, reason: 'rescinded', ...base(authority) }
    const fate = event.data.onRevocation ?? conferredWord(cited) ?? profile.onRevocation.value
    if (fate === 'survive') return [powerEnds]
    return [
      powerEnds,
      {
        _tag: 'ends',
        when,
        reason: 'authority-lapsed',
        ...(fate === 'unknown' ? { doubt: 'effect-unknown' as const } : {}),
        ...base({ _tag: 'selector', enactedUnder: authority }),
      },
    ]
  },
})

/** The last word of the conferral, as it was varied. */
export const conferredWord = (cited: ReadonlyArray<RecordedEvent>): OnRevocation | undefined => {
  const words = cited.flatMap(({ type, data }) =>
    type === 'AuthorityConferred' || type === 'AuthorityVaried'
      ? [(data as Conferral | Variation).onRevocation]
      : [],
  )
  return words.findLast((word) => word !== undefined)
}
