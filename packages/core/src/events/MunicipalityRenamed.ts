import { theMunicipality } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * The municipality has another name from `effectiveOn` on (the day of decision where left out). It is the same one, and
 * so are its policies.
 */
export const MunicipalityRenamed = defineKind({
  type: 'MunicipalityRenamed',
  version: 1,
  nature: 'act',
  payload: payload(
    'MunicipalityRenamed',
    { name: open(Text) },
    { effectiveOn: open(UncertainDate), order: open(Text) },
  ),
  doc: { who: 'the province or state', effect: 'Another name; nothing else changes.', rests: 'domain §4' },
  example: { name: 'City of Spruce Grove', effectiveOn: { edtf: '1986-03-01', text: 'March 1, 1986' } },
  names: () => ({ acts: [theMunicipality] }),
  describes: (event, reading) => [
    {
      _tag: 'sets',
      facet: 'title',
      value: { _tag: 'plain', text: event.data.name },
      when: effectiveFrom(event, reading),
      ...reading.base(theMunicipality),
    },
  ],
})
