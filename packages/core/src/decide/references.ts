import { problem, type Problem } from '../problem/Problem.js'
import { EventId } from '../values/ids.js'
import type { Act } from './Act.js'
import type { UnderstoodAct } from './readAct.js'

/** What a reference names: the event of the labelled act, or the id it is itself. */
export type Labels = (reference: string) => string

/** The labels of a command; one may stand for an act further on, which `badReferences` refuses. */
export const labelsOf = (acts: ReadonlyArray<UnderstoodAct>, ids: ReadonlyArray<EventId>): Labels => {
  const byLabel = new Map<string, EventId>()
  for (const [at, { act }] of acts.entries()) {
    const id = ids[at]
    if (act.label !== undefined && id !== undefined) byLabel.set(`#${act.label}`, id)
  }
  return (reference) => byLabel.get(reference) ?? reference
}

export const repeatedLabels = (acts: ReadonlyArray<UnderstoodAct>): ReadonlyArray<Problem> => {
  const seen = new Set<string>()
  return acts.flatMap(({ act }, at) => {
    if (act.label === undefined) return []
    const again = seen.has(act.label)
    seen.add(act.label)
    return again ? [problem('label-repeated', `/${at}/label`, `The label "${act.label}" is used twice.`)] : []
  })
}

/** Every event referred to is on record, or stands earlier in the same command. */
export const badReferences = (
  { causedBy = [], cites = [] }: Act,
  labels: Labels,
  isThere: (id: EventId) => boolean,
): ReadonlyArray<Problem> => {
  const missing = (member: 'causedBy' | 'cites', references: ReadonlyArray<string>): ReadonlyArray<Problem> =>
    references.flatMap((reference, index) => {
      const id = labels(reference)
      return EventId.is(id) && isThere(id)
        ? []
        : [
            problem(
              'event-unknown',
              `/${member}/${index}`,
              `"${reference}" is not an event on record, nor an earlier act of this command.`,
            ),
          ]
    })
  return [...missing('causedBy', causedBy), ...missing('cites', cites)]
}
