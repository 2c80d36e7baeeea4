import { codecOf, isComposite, type Codec } from './Codec.js'

/** One member of an object. */
export interface Member {
  readonly name: string
  readonly codec: Codec
  readonly isRequired: boolean
}

/** The members of an object codec in the order in which they are declared; null where it is no object codec. */
export const membersOf = (codec: Codec): ReadonlyArray<Member> | null => {
  if (!isComposite(codec)) return null
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return Object.entries(codec.props).map(([name, inner]) => ({
        name,
        codec: codecOf(inner),
        isRequired: codec._tag === 'InterfaceType',
      }))
    case 'IntersectionType': {
      const members: Array<Member> = []
      for (const part of codec.types) {
        const inner = membersOf(codecOf(part))
        if (inner === null) return null
        members.push(...inner)
      }
      return members
    }
    case 'ReadonlyType':
      return membersOf(codecOf(codec.type))
    case 'UnionType':
    case 'ArrayType':
    case 'ReadonlyArrayType':
    // What these take away or refuse is more than their members say.
    case 'ExactType':
    case 'RefinementType':
      return null
  }
}
