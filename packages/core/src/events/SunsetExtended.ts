import { defineKind } from './Kind.js'
import { payload } from './payload.js'
import { limitEffects, limiting, limitNames } from './sunsets.js'

/**
 * The last day of a policy was put off. It counts only if it was decided on or before the last day that stood: what has
 * lapsed is not extended but enacted or revived anew. One to an earlier day is none: whether it limits anew is unknown.
 */
export const SunsetExtended = defineKind({
  type: 'SunsetExtended',
  version: 1,
  nature: 'act',
  payload: payload('SunsetExtended', limiting.required, limiting.optional),
  doc: {
    who: 'whoever enacted it',
    effect: 'A later last day, if decided before the lapse.',
    rests: 'domain §4, §5',
  },
  example: {
    policy: 'policy:patio-pilot',
    sunset: { rule: 'lastDay', on: { edtf: '2025-12-31', text: 'to December 31, 2025' } },
  },
  among: {
    worksOn: 'making',
    does: { done: 'extended', is: 'limit' },
    sorts: ['change'],
    onceAResolution: ['policy', 'key'],
  },
  names: limitNames,
  effects: (event, reading) => limitEffects(event.data, event.seq, reading, { extends: true }),
})
