import * as t from 'io-ts'

/** What sort of instrument a policy is; the profile ranks them. */
export const PolicyKind = t.keyof(
  {
    'council-policy': null,
    'administrative-policy': null,
    bylaw: null,
    procedure: null,
    directive: null,
    'standing-resolution': null,
  },
  'PolicyKind',
)
export type PolicyKind = t.TypeOf<typeof PolicyKind>
