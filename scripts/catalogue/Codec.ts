import { insideOf, type Codec } from '../../packages/core/src/codecs/Codec.js'

export { codecOf, type Codec } from '../../packages/core/src/codecs/Codec.js'
export { membersOf } from '../../packages/core/src/codecs/members.js'

/** What `core` says with a codec: with which code a value is refused. */
interface Diagnosed {
  readonly diagnose?: (value: unknown) => { readonly code: string }
}

/** How a codec says what is wrong with a value; undefined where it has no words of its own. */
export const diagnosisOf = (codec: Codec): Diagnosed['diagnose'] => (codec as Diagnosed).diagnose

/** Whether a codec is of values that cannot be divided: a brand with a diagnosis of its own. */
export const isLeaf = (codec: Codec): boolean =>
  diagnosisOf(codec) !== undefined && (codec._tag === 'RefinementType' || codec._tag === undefined)

/** Whether a codec was given a name, and not one that io-ts made of its parts. */
export const isNamed = ({ name }: Codec): boolean => /^[A-Z][A-Za-z]*$/.test(name)

/** The codecs a codec is made of, itself first, leaves as a whole. */
export const partsOf = (codec: Codec): ReadonlyArray<Codec> => [
  codec,
  ...(isLeaf(codec) ? [] : insideOf(codec).flatMap(partsOf)),
]
