import * as t from 'io-ts'
import { MunicipalityId } from '../values/MunicipalityId.js'
import { theMunicipality } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { Continuity, fateOfAll } from './Continuity.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * The municipality ceased to be on `effectiveOn` (start of that day; the day of the order where left out). `successor`
 * is null where the order names none; left out it is not known, and what became of the policies is undetermined: never
 * guessed. With a successor their fate is what the order says.
 */
export const MunicipalityDissolved = defineKind({
  type: 'MunicipalityDissolved',
  version: 1,
  nature: 'act',
  payload: payload(
    'MunicipalityDissolved',
    {},
    {
      successor: open(t.union([MunicipalityId, t.null])),
      effectiveOn: open(UncertainDate),
      continuity: open(Continuity),
      area: open(Text),
      order: open(Text),
    },
  ),
  doc: {
    who: 'the province or state',
    effect: 'Policies end, or go on for the area, as the order says; unknown where it was not seen.',
    rests: 'domain §4',
  },
  example: { successor: null, effectiveOn: { edtf: '2023-01-01', text: 'January 1, 2023' } },
  expected: { successor: 'who succeeds it', order: 'the order' },
  among: { once: true },
  names: () => ({ acts: [theMunicipality] }),
  effects: (event, reading) => {
    const { successor, continuity, area } = event.data
    return fateOfAll(
      {
        fate: continuity ?? (successor === null ? 'end' : 'unknown'),
        area,
        when: effectiveFrom(event, reading),
        doubt: successor === undefined ? 'successor-unknown' : 'effect-unknown',
      },
      reading,
    )
  },
})
