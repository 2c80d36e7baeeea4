import * as t from 'io-ts'
import { EventId } from '../values/ids.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Withheld fields of an event were erased: what is behind these salted digests was deleted wherever it was kept, and the
 * event stays whole and provable. Nothing is withheld from events yet, so there is nothing to erase in them: a live
 * command refuses this of digests the event does not hold, and what an import records of them is finding
 * `erases-nothing`. The names of people belong in a directory beside the ledger, and are erased there.
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
  doc: { who: 'the clerk', effect: 'None; nothing is withheld yet.', rests: 'domain §4' },
  example: {
    target: '0194b0c0-0000-7000-8000-000000000001',
    digests: ['X6ZAYOII2vPN40V7xExZwVwz7yRmLNcVwt5DL8RLv4g'],
    basis: 'retention period over',
  },
  names: (data) => ({ acts: [], cites: [data.target] }),
})
