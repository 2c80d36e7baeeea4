import type { Envelope } from '../envelope/Envelope.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { SubjectId } from '../values/SubjectId.js'

/** What is wrong with the subjects an event lists: each stands once, in order, and is counted on without a gap. */
export const miscounted = (
  { subjects }: Pick<Envelope, 'subjects'>,
  timesListed: (subject: SubjectId) => number,
): ReadonlyArray<Problem> =>
  subjects.flatMap(({ id, n }, index) => {
    const expected = timesListed(id)
    const before = subjects[index - 1]?.id
    return [
      ...(n === expected
        ? []
        : [
            problem(
              'ordinal-gap',
              `/subjects/${index}/n`,
              `This says it is number ${n} of ${id}; number ${expected} is due, so an event is missing, added or moved.`,
            ),
          ]),
      ...(before === undefined || before < id
        ? []
        : [problem('subjects-unsorted', `/subjects/${index}`, 'Subjects are listed once each, in order.')]),
    ]
  })

/** What is wrong with an event whose id was given before. */
export const repeatedId: Problem = problem('id-repeated', '/id', 'Another event has this id.')
