import * as t from 'io-ts'
import type { Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import { BodyKind } from '../values/Actor.js'
import { DatedIdentifier } from '../values/DatedIdentifier.js'
import { AuthorityId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind, type Reading } from './Kind.js'
import { open, payload } from './payload.js'

/** What becomes of what was made under a power once the power is revoked (R19c). */
export const OnRevocation = t.keyof({ survive: null, lapse: null, unknown: null }, 'OnRevocation')

/**
 * What a power has on its revocation, where it says so; a conferral that does not is told of, for whoever varies the
 * power.
 */
export const wordOnRevocation = (
  {
    authority,
    onRevocation,
  }: { readonly authority: AuthorityId; readonly onRevocation?: t.TypeOf<typeof OnRevocation> },
  by: 'conferral' | 'variation',
  { base, decided }: Pick<Reading, 'base' | 'decided'>,
  when: When = decided,
): ReadonlyArray<Sets> =>
  onRevocation === undefined && by === 'variation'
    ? []
    : [
        {
          _tag: 'sets',
          facet: 'fate',
          value: { _tag: 'fate', fate: onRevocation ?? null, by },
          when,
          ...base(authority),
        },
      ]

/**
 * A power was given to an office, never to a person, by a bylaw or statute. `reference` says whether later amendments
 * of the source come with it ("as amended": ambulatory). It governs whether later acts had a power to rest on (R15).
 */
export const AuthorityConferred = defineKind({
  type: 'AuthorityConferred',
  version: 1,
  nature: 'act',
  payload: payload(
    'AuthorityConferred',
    { authority: open(AuthorityId), grantee: open(t.type({ body: BodyKind, office: Text }, 'Grantee')) },
    {
      title: open(Text),
      identifiers: open(t.readonlyArray(DatedIdentifier)),
      scope: open(Text),
      reference: open(t.keyof({ ambulatory: null, fixed: null })),
      onRevocation: open(OnRevocation),
      effectiveOn: open(UncertainDate),
    },
  ),
  doc: {
    who: 'the legislature or council',
    effect: 'None now; later acts may rest on it.',
    rests: 'domain §4, R15, R19c; MGA s. 203',
  },
  example: {
    authority: 'authority:c-1094-19',
    grantee: { body: 'officer', office: 'City Manager' },
    identifiers: [{ text: 'C-1094-19' }],
    reference: 'ambulatory',
    onRevocation: 'survive',
  },
  expected: {
    scope: 'the words of the power',
    onRevocation: 'what becomes of what was made under it if it is revoked',
  },
  among: { once: true, gives: { id: ['authority'], to: ['grantee'] } },
  names: (data) => ({ acts: [data.authority] }),
  effects: (event, { base, day, decided }) => [
    {
      _tag: 'begins',
      mode: 'first',
      when: event.data.effectiveOn === undefined ? decided : day('/data/effectiveOn', event.data.effectiveOn),
      ...base(event.data.authority),
    },
    ...wordOnRevocation(event.data, 'conferral', { base, decided }),
  ],
})
