import { gather } from '../values/gather.js'
import type { Cause } from './World.js'
import type { Choice } from './OneWorld.js'

/** A world's finding, reduced to what can be compared, with the answers that led to it. */
interface Leaf {
  readonly key: string
  readonly choices: ReadonlyArray<Choice>
}

/**
 * The causes that can change the finding: those of the open questions whose answers lead to different sets of findings. A
 * day that is unknown but does not matter on the day asked about is not named (domain §2).
 */
export const causesThatMatter = (
  leaves: ReadonlyArray<Leaf>,
  depth = 0,
  into: Set<Cause> = new Set(),
): ReadonlySet<Cause> => {
  if (leaves.length < 2 || leaves.every(({ key }) => key === leaves[0]?.key)) return into
  const open = leaves.find(({ choices }) => choices.length > depth)?.choices[depth]
  if (open === undefined) return into
  const byAnswer = new Map<number | undefined, Array<Leaf>>()
  for (const leaf of leaves) gather(byAnswer, leaf.choices[depth]?.answer, leaf)
  const groups = [...byAnswer.values()]
  const [first, ...others] = groups.map(findingsOf)
  if (first !== undefined && others.some((one) => one !== first))
    for (const cause of open.causes) into.add(cause)
  for (const group of groups) causesThatMatter(group, depth + 1, into)
  return into
}

const findingsOf = (leaves: ReadonlyArray<Leaf>): string =>
  [...new Set(leaves.map(({ key }) => key))].toSorted().join('\n')
