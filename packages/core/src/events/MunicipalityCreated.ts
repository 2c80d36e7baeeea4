import * as t from 'io-ts'
import { theMunicipality } from '../values/SubjectId.js'
import { anyDay } from '../values/edtf.js'
import { Text } from '../values/text.js'
import { TimeZone } from '../values/TimeZone.js'
import { defineKind, statedDay } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * The ledger's municipality: its name and the time zone its calendar is kept in. Legal days are days in that zone (R1).
 * Nothing is judged without it, so it is the first event of most ledgers.
 */
export const MunicipalityCreated = defineKind({
  type: 'MunicipalityCreated',
  version: 1,
  nature: 'act-or-observation',
  payload: payload(
    'MunicipalityCreated',
    { name: open(Text), zone: open(TimeZone) },
    { hemisphere: open(t.keyof({ north: null, south: null })), orderText: open(Text) },
  ),
  doc: {
    who: 'the province or state; recorded by the clerk',
    effect: 'The municipality exists from then on; its zone says what day it is.',
    rests: 'domain R1',
  },
  example: { name: 'City of Spruce Grove', zone: 'America/Edmonton' },
  among: { once: true, gives: { id: [], to: [] }, cannotBeSetAside: true },
  names: () => ({ acts: [theMunicipality] }),
  decided: (event, reading) =>
    statedDay(event, reading) ?? {
      _tag: 'unknown',
      field: '/decidedOn',
      bounds: anyDay,
      why: 'date-uncertain',
    },
  effects: (event, { base, decided }) => [
    { _tag: 'begins', when: decided, mode: 'first', ...base(theMunicipality) },
  ],
})
