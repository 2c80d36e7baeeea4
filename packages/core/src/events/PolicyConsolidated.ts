import * as t from 'io-ts'
import { PolicyId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * The clerk wrote the text as amended into one, as at a day. That is editorial: it is no new version, and changes
 * neither words nor force (office consolidations: MGA ss. 63-69).
 */
export const PolicyConsolidated = defineKind({
  type: 'PolicyConsolidated',
  version: 1,
  nature: 'observation',
  payload: payload(
    'PolicyConsolidated',
    { policy: open(PolicyId), asAt: open(UncertainDate) },
    { versions: open(t.readonlyArray(Text)), textDigest: open(Digest), title: open(Text) },
  ),
  doc: { who: 'the clerk', effect: 'None: editorial only.', rests: 'domain §3 (MGA ss. 63-69), §4' },
  example: {
    policy: 'policy:customer-experience',
    asAt: { edtf: '2023-01-15', text: 'January 15, 2023' },
    versions: ['v1', 'v2'],
  },
  expected: { textDigest: 'its text', versions: 'which versions it includes' },
  presupposesMaking: true,
  names: (data) => ({ acts: [], mentions: [data.policy] }),
})
