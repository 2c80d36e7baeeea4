import type { Envelope } from '../envelope/Envelope.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { SubjectId } from '../values/SubjectId.js'

/** What is wrong with the subjects an event lists: each stands once, in order, and is counted on without a gap. */
export const miscounted = (
  { subjects }: Pick<Envelope, 'subjects'>,
  timesListed: (subject: SubjectId) => number,
): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  let before: SubjectId | null = null
  for (let index = 0; index < subjects.length; index += 1) {
    const { id, n } = subjects[index] as Envelope['subjects'][number]
    const expected = timesListed(id)
    if (n !== expected) found.push(gap(index, id, n, expected))
    if (before !== null && before >= id) {
      found.push(
        problem('subjects-unsorted', `/subjects/${index}`, 'Subjects are listed once each, in order.'),
      )
    }
    before = id
  }
  return found
}

const gap = (index: number, id: SubjectId, n: number, expected: number): Problem =>
  problem(
    'ordinal-gap',
    `/subjects/${index}/n`,
    `This says it is number ${n} of ${id}; number ${expected} is due, so an event is missing, added or moved.`,
  )

/** What is wrong with an event whose id was given before. */
export const repeatedId: Problem = problem('id-repeated', '/id', 'Another event has this id.')
