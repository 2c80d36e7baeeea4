import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { gather } from '../../values/gather.js'
import type { SubjectId } from '../../values/SubjectId.js'
import type { FindingCode } from './codes.js'
import { isOfBefore, undoneBy } from '../undoneBy.js'
import type { Finding } from './Finding.js'
import type { Look } from './Look.js'

/** Where several events do what can be done to a thing but once, unless it was undone in between. */
export const repeatedIn = <E extends RecordedEvent>(
  look: Pick<Look, 'register' | 'horizon'>,
  done: ReadonlyArray<E>,
  subjectOf: (event: E) => SubjectId | undefined,
  code: FindingCode,
  sentence: (subject: SubjectId, times: number) => string,
): ReadonlyArray<Finding> => {
  const bySubject = new Map<SubjectId, Array<E>>()
  for (const event of done) {
    const subject = subjectOf(event)
    if (subject !== undefined) gather(bySubject, subject, event)
  }
  return [...bySubject].flatMap(([subject, events]) => {
    const all = events.length < 2 ? events : standing(look, subject, events)
    return all.length < 2
      ? []
      : [
          {
            code,
            severity: 'conflict',
            subject,
            sentence: sentence(subject, all.length),
            events: all.map(({ id }) => id),
            settledBy: 'Retracting the record that is wrong.',
          },
        ]
  })
}

/** Those that were not undone, and those that were though another record tells of them still. */
const standing = <E extends RecordedEvent>(
  { register, horizon }: Pick<Look, 'register' | 'horizon'>,
  subject: SubjectId,
  all: ReadonlyArray<E>,
): ReadonlyArray<E> => {
  const { course } = register.study(subject, horizon)
  if (course.annuls.length === 0) return all
  const left = all.filter(({ seq }) => undoneBy(course, seq) === undefined)
  return all.filter((one) => {
    const undoing = undoneBy(course, one.seq)
    return undoing === undefined || left.some(({ decidedOn }) => isOfBefore(decidedOn, undoing, course))
  })
}
