import { gather } from '../values/gather.js'
import type { Choice } from '../law/Choice.js'
import type { Cause } from '../law/Open.js'
import type { Outcome } from './worlds.js'

/** A world, with what was found in it reduced to what can be compared. */
type Leaf = Omit<Outcome<string>, 'value'> & { readonly found: string }

/** An open question, and the worlds of each answer to it. */
interface Parting {
  readonly question: Choice
  readonly ways: ReadonlyArray<ReadonlyArray<Leaf>>
}

/** More pairs of worlds than this are never needed by a real record. */
const mostPairs = 16_384

/**
 * The causes that can change the finding: those of the open questions whose answers lead to different sets of findings,
 * and those that change it where all else stays as it is. So an open motion to rescind is named beside a rescission
 * nobody knows the day of, though the same is found with either. A day that is unknown but does not matter on the day
 * asked about is not named (domain §2).
 */
export const causesThatMatter = <A>(
  outcomes: ReadonlyArray<Outcome<A>>,
  findingOf: (value: A) => string,
): ReadonlySet<Cause> => {
  const causes = new Set<Cause>()
  const name = ({ question }: Parting): void => {
    for (const { cause } of question.about) causes.add(cause)
  }
  const partings = partingsIn(outcomes.map(({ value, ...world }) => ({ ...world, found: findingOf(value) })))
  for (const parting of partings) if (new Set(parting.ways.map(findingsOf)).size > 1) name(parting)
  let pairs = 0
  const isWithin = (): boolean => (pairs += 1) <= mostPairs
  for (const parting of partings) {
    const isNamed = parting.question.about.every(({ cause }) => causes.has(cause))
    if (!isNamed && decidesAlone(parting, isWithin)) name(parting)
  }
  return causes
}

const partingsIn = (leaves: ReadonlyArray<Leaf>, depth = 0): ReadonlyArray<Parting> => {
  if (leaves.every(({ found }) => found === leaves[0]?.found)) return none
  const question = leaves.find(({ choices }) => choices.length > depth)?.choices[depth]
  if (question === undefined) return none
  const byAnswer = new Map<number | undefined, Array<Leaf>>()
  for (const leaf of leaves) gather(byAnswer, leaf.choices[depth]?.answer, leaf)
  const ways = [...byAnswer.values()]
  return [{ question, ways }, ...ways.flatMap((way) => partingsIn(way, depth + 1))]
}

const none: ReadonlyArray<never> = []

const findingsOf = (leaves: ReadonlyArray<Leaf>): string =>
  [...new Set(leaves.map(({ found }) => found))].toSorted().join('\n')

/** Whether what is found differs between two worlds that differ in nothing but the answer. */
const decidesAlone = ({ question, ways }: Parting, isWithin: () => boolean): boolean =>
  ways.some((way, at) =>
    ways
      .slice(at + 1)
      .flat()
      .some((there) =>
        way.some(
          (here) =>
            here.found !== there.found && isWithin() && here.world.differsOnlyIn(question, there.world),
        ),
      ),
  )
