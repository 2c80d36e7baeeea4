import type { Cause, Choice } from './worlds.js'

/** A world's finding, reduced to what can be compared, with the answers that led to it. */
interface Leaf {
  readonly key: string
  readonly choices: ReadonlyArray<Choice>
}

/**
 * The causes that can change the finding: those of the open questions whose two answers lead to different sets of
 * findings. A day that is unknown but does not matter on the day asked about is not named (domain §2).
 */
export const causesThatMatter = (
  leaves: ReadonlyArray<Leaf>,
  depth = 0,
  into: Set<Cause> = new Set(),
): ReadonlySet<Cause> => {
  if (leaves.length < 2 || leaves.every(({ key }) => key === leaves[0]?.key)) return into
  const open = leaves.find(({ choices }) => choices.length > depth)?.choices[depth]
  if (open === undefined) return into
  const yes = leaves.filter(({ choices }) => choices[depth]?.answer === true)
  const no = leaves.filter(({ choices }) => choices[depth]?.answer === false)
  if (yes.length > 0 && no.length > 0 && !sameFindings(yes, no))
    for (const cause of open.causes) into.add(cause)
  causesThatMatter(yes, depth + 1, into)
  return causesThatMatter(no, depth + 1, into)
}

const sameFindings = (a: ReadonlyArray<Leaf>, b: ReadonlyArray<Leaf>): boolean => {
  const [left, right] = [new Set(a.map(({ key }) => key)), new Set(b.map(({ key }) => key))]
  return left.size === right.size && [...left].every((key) => right.has(key))
}
