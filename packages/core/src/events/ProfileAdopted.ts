import { CivilDate } from '../values/CivilDate.js'
import { theMunicipality } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Which jurisdiction's rules apply to acts decided from a day on (`from`, inclusive; from always where left out).
 * Read when the effects of other events are worked out; it has none of its own.
 */
export const ProfileAdopted = defineKind({
  type: 'ProfileAdopted',
  version: 1,
  nature: 'observation',
  payload: payload('ProfileAdopted', { profile: open(Text) }, { from: open(CivilDate) }),
  doc: { who: 'the clerk', effect: 'Chooses the rules; a country is never guessed.', rests: 'domain §4' },
  example: { profile: 'ca-ab' },
  names: () => ({ acts: [theMunicipality] }),
})
