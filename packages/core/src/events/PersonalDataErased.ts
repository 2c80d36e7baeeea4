import * as t from 'io-ts'
import { EventId } from '../values/ids.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Withheld fields of an event were erased: the disclosures behind these salted digests were deleted wherever they were
 * kept. The event keeps the digests, so it stays whole and provable. Only fields that never bear on force can be
 * withheld, so no answer changes.
 */
export const PersonalDataErased = defineKind({
  type: 'PersonalDataErased',
  version: 1,
  nature: 'observation',
  payload: payload(
    'PersonalDataErased',
    { target: open(EventId), digests: open(t.readonlyArray(Text)), basis: open(Text) },
    {},
  ),
  doc: { who: 'the clerk', effect: 'None.', rests: 'domain §4' },
  example: {
    target: '0194b0c0-0000-7000-8000-000000000001',
    digests: ['X6ZAYOII2vPN40V7xExZwVwz7yRmLNcVwt5DL8RLv4g'],
    basis: 'retention period over',
  },
  names: (data) => ({ acts: [], cites: [data.target] }),
})
