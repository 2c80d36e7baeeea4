import * as t from 'io-ts'

/** Why something that began is no longer in force. */
export const Ending = t.keyof({
  rescinded: null,
  superseded: null,
  expired: null,
  'lapsed-by-law': null,
  quashed: null,
  disallowed: null,
  'authority-lapsed': null,
  'municipality-ended': null,
})
export type Ending = t.TypeOf<typeof Ending>
