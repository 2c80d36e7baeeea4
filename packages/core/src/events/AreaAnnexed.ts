import * as t from 'io-ts'
import { MunicipalityId } from '../values/MunicipalityId.js'
import { theMunicipality } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * An area came to the municipality (`gained`) or went to another (`lost`) from `effectiveOn` on (the day of the order
 * where left out). The policies of the one that gains extend to it, and those of the one that loses hold there no
 * longer (New Brunswick). Outside the area nothing changes.
 */
export const AreaAnnexed = defineKind({
  type: 'AreaAnnexed',
  version: 1,
  nature: 'act',
  payload: payload(
    'AreaAnnexed',
    { area: open(Text), change: open(t.keyof({ gained: null, lost: null })) },
    { other: open(MunicipalityId), effectiveOn: open(UncertainDate), order: open(Text) },
  ),
  doc: {
    who: 'the province or state',
    effect: 'All policies hold in the area too, or there no longer.',
    rests: 'domain §3 (New Brunswick), §4',
  },
  example: {
    area: 'annexed lands north of Highway 16',
    change: 'gained',
    effectiveOn: { edtf: '2021-01-01', text: 'January 1, 2021' },
  },
  names: () => ({ acts: [theMunicipality] }),
  effects: (event, reading) => [
    {
      _tag: 'sets',
      facet: 'territory',
      value: {
        _tag: 'area',
        holds: event.data.change === 'gained' ? 'too' : 'no-longer',
        area: event.data.area,
      },
      when: effectiveFrom(event, reading),
      ...reading.base({ _tag: 'selector' }),
    },
  ],
})
