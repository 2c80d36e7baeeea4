import {
  catalogueOf,
  defineKind,
  earlierVersion,
  open,
  payload,
  PolicyId,
  standardKinds,
  UncertainDate,
  type Catalogue,
  type Kind,
} from 'minutebook'

/** A kind of an integrator, whose words changed twice. */
const Struck = defineKind({
  type: 'town.Struck',
  version: 3,
  nature: 'act',
  payload: payload('town.StruckV3', { policy: open(PolicyId), from: open(UncertainDate) }, {}),
  doc: { who: 'the town', effect: 'Ends.', rests: 'a charter' },
  example: { policy: 'policy:p', from: '2024-01-01' },
  names: ({ policy }) => ({ acts: [policy] }),
  effects: ({ data }, { base, day }) => [
    { _tag: 'ends', when: day('/data/from', data.from), reason: 'rescinded', ...base(data.policy) },
  ],
})
const StruckV2 = earlierVersion(Struck, {
  payload: payload('town.StruckV2', { id: open(PolicyId), from: open(UncertainDate) }, {}),
  example: { id: 'policy:p', from: '2024-01-01' },
  raise: ({ id: policy, from }) => ({ policy, from }),
})
const StruckV1 = earlierVersion(StruckV2, {
  payload: payload('town.Struck', { id: open(PolicyId), on: open(UncertainDate) }, {}),
  example: { id: 'policy:p', on: '2024-01-01' },
  raise: ({ on, id }) => ({ id, from: on }),
})

const kinds: ReadonlyArray<Kind> = [...standardKinds, StruckV1, StruckV2, Struck]
/** The catalogue of this release. */
export const catalogue = catalogueOf(kinds)
/** The types that have earlier versions. */
export const changing: ReadonlySet<string> = new Set(['town.Struck', 'VoteRecorded'])

/** The catalogue of a release for which this version of both kinds was the newest. */
export const atThatTime = (newest: number): Catalogue =>
  catalogueOf(
    kinds.flatMap((kind) => {
      if (!changing.has(kind.type) || kind.version < newest) return [kind]
      return kind.version === newest ? [{ ...kind, next: null }] : []
    }),
  )
