import { defineKind } from './Kind.js'
import { payload } from './payload.js'
import { limitEffects, limiting, limitNames } from './sunsets.js'

/**
 * A policy was given a last day, another one, or none any more. It ends by itself when that day is over: no event says
 * so. One set after the lapse does not count.
 */
export const SunsetSet = defineKind({
  type: 'SunsetSet',
  version: 1,
  nature: 'act',
  payload: payload('SunsetSet', limiting.required, limiting.optional),
  doc: {
    who: 'whoever enacted it',
    effect: 'Ends after its last day, which is inclusive.',
    rests: 'domain §4, §5 ("until", "through", "for n days")',
  },
  example: {
    policy: 'policy:patio-pilot',
    sunset: { rule: 'lastDay', on: { edtf: '2024-12-31', text: 'until December 31, 2024' } },
  },
  among: {
    worksOn: 'making',
    does: { done: 'limited', is: 'limit' },
    sorts: ['change'],
    onceAResolution: ['policy', 'key'],
  },
  names: limitNames,
  effects: (event, reading) => limitEffects(event.data, event.seq, reading),
})
