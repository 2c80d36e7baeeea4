import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { gather } from '../../values/gather.js'
import type { SubjectId } from '../../values/SubjectId.js'
import type { FindingCode } from './codes.js'
import type { Finding } from './Finding.js'

/** Where several events do what can be done to a thing but once. */
export const repeatedIn = <E extends RecordedEvent>(
  events: ReadonlyArray<E>,
  subjectOf: (event: E) => SubjectId | undefined,
  code: FindingCode,
  sentence: (subject: SubjectId, times: number) => string,
): ReadonlyArray<Finding> => {
  const bySubject = new Map<SubjectId, Array<E>>()
  for (const event of events) {
    const subject = subjectOf(event)
    if (subject !== undefined) gather(bySubject, subject, event)
  }
  return [...bySubject].flatMap(([subject, all]) =>
    all.length < 2
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
        ],
  )
}
