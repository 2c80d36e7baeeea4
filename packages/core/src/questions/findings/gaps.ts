import { inNewestShape } from '../../events/earlierVersion.js'
import { fieldInWords } from '../explain/fieldInWords.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { isMotionId } from '../../values/SubjectId.js'
import { namedBy } from '../../events/namedBy.js'

/** What a complete record would say and this one does not, event by event: unknown, which is not the same as none. */
export const gaps: Finder = ({ events }) => {
  const said = saidOfMotions(events)
  const isSaidOfMotion = (motion: unknown, field: string): boolean => said.has(`${String(motion)} ${field}`)
  return events.flatMap(({ event, kind }): ReadonlyArray<Finding> => {
    if (kind === null) return []
    const data = inNewestShape(kind, event).data as Readonly<Record<string, unknown>>
    const missing = Object.entries(kind.expected).filter(
      ([field]) => data[field] === undefined && !isSaidOfMotion(data['motion'], field),
    )
    const subject =
      namedBy(kind, event.data).acts.find((act) => event.subjects.some(({ id }) => id === act)) ??
      event.subjects[0]?.id ??
      null
    const notStated = missing.map(([field, words]): Finding => ({
      code: `not-stated:${field}`,
      severity: 'gap',
      subject,
      sentence: `${kind.type} for ${subject ?? 'the municipality'} does not state ${words}.`,
      events: [event.id],
      settledBy: `Correcting ${fieldInWords(`/data/${field}`)} (/data/${field}) to what the document of the act says.`,
    }))
    const undated =
      event.decidedOn === null && kind.nature === 'act-or-observation' && kind.type === 'PolicyImported'
        ? [
            {
              code: 'not-stated:decidedOn' as const,
              severity: 'gap' as const,
              subject,
              sentence: `The day ${subject ?? 'it'} was adopted is not on record.`,
              events: [event.id],
              settledBy:
                'Correcting the day it was decided to that of the resolution or bylaw that adopted it.',
            },
          ]
        : []
    return [...notStated, ...undated]
  })
}

/** What the other records of a motion say: who moved it, how the vote went. */
const saidOfMotions = (events: Look['events']): ReadonlySet<string> => {
  const said = new Set<string>()
  for (const { event, kind } of events) {
    if (kind === null || !event.subjects.some(({ id }) => isMotionId(id))) continue
    const data = inNewestShape(kind, event).data as Readonly<Record<string, unknown>>
    const motion = data['motion'] ?? (data['on'] as { readonly motion?: unknown } | undefined)?.motion
    for (const field of Object.keys(data)) said.add(`${String(motion)} ${field}`)
  }
  return said
}
