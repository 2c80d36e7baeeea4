import { AuthorityId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { OnRevocation, wordOnRevocation } from './AuthorityConferred.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * The words of a power were changed from `effectiveOn` on (the day of decision where left out): another scope, or
 * another word on what becomes of what was made under it. A reference to it "as amended" takes the change in; what was
 * lawfully made before stands.
 */
export const AuthorityVaried = defineKind({
  type: 'AuthorityVaried',
  version: 1,
  nature: 'act',
  payload: payload(
    'AuthorityVaried',
    { authority: open(AuthorityId) },
    {
      effectiveOn: open(UncertainDate),
      scope: open(Text),
      onRevocation: open(OnRevocation),
      version: open(Text),
      textDigest: open(Digest),
    },
  ),
  doc: {
    who: 'the legislature or council',
    effect: 'None on what was made before; later acts rest on the power as varied.',
    rests: 'domain §4, R19c',
  },
  example: {
    authority: 'authority:c-1094-19',
    effectiveOn: { edtf: '2024-01-01', text: 'January 1, 2024' },
    scope: 'approve administrative policies and procedures',
  },
  expected: { scope: 'the words of the power' },
  among: { worksOn: { on: 'authority', kinds: ['AuthorityConferred'] } },
  names: (data) => ({
    acts: [data.authority],
    restsOn: [[data.authority, ['AuthorityConferred']]],
  }),
  effects: (event, reading) =>
    wordOnRevocation(event.data, 'variation', reading, effectiveFrom(event, reading)),
  describes: (event, reading) => [
    {
      _tag: 'sets',
      facet: 'text',
      value: {
        _tag: 'text',
        version: event.data.version ?? 'as varied',
        digest: event.data.textDigest ?? null,
      },
      when: effectiveFrom(event, reading),
      ...reading.base(event.data.authority),
    },
  ],
})
