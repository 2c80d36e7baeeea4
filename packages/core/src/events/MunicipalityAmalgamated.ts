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
 * This municipality became part of another with effect from `effectiveOn` (start of that day; the day of the order
 * where left out). Its policies go on in what was its `area`, or end: the order's word counts first, then the
 * profile's. A ledger answers from itself alone: this one goes on for its area, and the successor's records
 * `PoliciesInherited` (R19d).
 */
export const MunicipalityAmalgamated = defineKind({
  type: 'MunicipalityAmalgamated',
  version: 1,
  nature: 'act',
  payload: payload(
    'MunicipalityAmalgamated',
    { successor: open(MunicipalityId), area: open(Text) },
    {
      with: open(t.readonlyArray(MunicipalityId)),
      effectiveOn: open(UncertainDate),
      continuity: open(Continuity),
      order: open(Text),
    },
  ),
  doc: {
    who: 'the province or state',
    effect: 'Policies go on in the former area, or end, as the order or the profile says.',
    rests: 'domain §3 (New Brunswick), §4, R19d',
  },
  example: {
    successor: 'ocd-division/country:ca/csd:1307013',
    area: 'former Town of A',
    with: ['ocd-division/country:ca/csd:1307014'],
    effectiveOn: { edtf: '2023-01-01', text: 'January 1, 2023' },
    continuity: 'former-area',
  },
  among: { once: true },
  names: () => ({ acts: [theMunicipality] }),
  effects: (event, reading) =>
    fateOfAll(
      {
        fate: event.data.continuity ?? reading.profile.onAmalgamation?.value ?? 'unknown',
        area: event.data.area,
        when: effectiveFrom(event, reading),
        doubt: 'effect-unknown',
        goesOn: event.data.successor === event.ledger,
      },
      reading,
    ),
})
