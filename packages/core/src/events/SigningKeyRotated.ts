import * as t from 'io-ts'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

const SigningKey = t.type({ id: Text, publicKey: Text }, 'SigningKey')

/**
 * The keys that sign for this ledger changed: some are used from now on, some no longer. Public keys only. It is part
 * of the record so that whoever verifies a signature can see which key was due.
 */
export const SigningKeyRotated = defineKind({
  type: 'SigningKeyRotated',
  version: 1,
  nature: 'observation',
  payload: payload(
    'SigningKeyRotated',
    { added: open(t.readonlyArray(SigningKey)), retired: open(t.readonlyArray(Text)) },
    { reason: open(Text) },
  ),
  doc: { who: 'the clerk', effect: 'None.', rests: 'domain §4' },
  example: {
    added: [
      { id: 'spruce-grove+2026', publicKey: 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=' },
    ],
    retired: ['spruce-grove+2024'],
  },
  names: () => ({ acts: [] }),
})
