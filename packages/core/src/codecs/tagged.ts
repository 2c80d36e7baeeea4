import type { Codec } from './Codec.js'
import { membersOf } from './members.js'

/** A union of objects that a member tells apart: which member, and the branch for each of its values. */
export interface Tagged {
  readonly member: string
  readonly branches: ReadonlyMap<string | number | boolean, Codec>
}

/** Finds the member that tells the branches of a union apart; null where none does. */
export const taggedBy = (branches: ReadonlyArray<Codec>): Tagged | null => {
  const [first] = branches
  if (first === undefined || branches.length < 2) return null
  for (const { name } of membersOf(first) ?? []) {
    const found = branchesBy(name, branches)
    if (found !== null) return { member: name, branches: found }
  }
  return null
}

const branchesBy = (member: string, branches: ReadonlyArray<Codec>): Tagged['branches'] | null => {
  const found = new Map<string | number | boolean, Codec>()
  for (const branch of branches) {
    const tag = membersOf(branch)?.find(({ name, isRequired }) => name === member && isRequired)?.codec
    if (tag?._tag !== 'LiteralType' || found.has(tag.value)) return null
    found.set(tag.value, branch)
  }
  return found
}
