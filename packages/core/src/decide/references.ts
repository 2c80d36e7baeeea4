import { isRecord } from '../codecs/isRecord.js'
import { problem, type Problem } from '../problem/Problem.js'
import { EventId } from '../values/ids.js'
import type { Act } from './Act.js'
import type { UnderstoodAct } from './readAct.js'
import type { Numbered } from './spelledOut.js'

/**
 * Where each act of a command looks up what it names: events on record by their numbers, acts before it by their labels.
 */
export const namedBefore = (
  record: Numbered,
  acts: ReadonlyArray<unknown>,
  ids: ReadonlyArray<EventId>,
): ((at: number) => Numbered) => {
  const places = new Map<unknown, number>()
  for (const [at, act] of acts.entries())
    if (isRecord(act) && typeof act['label'] === 'string') places.set(`#${act['label']}`, at)
  if (places.size === 0) return () => record
  return (at) => ({
    size: () => record.size(),
    idAt: (seq) => record.idAt(seq),
    labelled: (reference) => {
      const place = places.get(reference)
      return place === undefined || place >= at ? undefined : ids[place]
    },
  })
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
  isThere: (id: EventId) => boolean,
): ReadonlyArray<Problem> => {
  const missing = (member: 'causedBy' | 'cites', references: ReadonlyArray<string>): ReadonlyArray<Problem> =>
    references.flatMap((reference, index) =>
      EventId.is(reference) && isThere(reference)
        ? []
        : [
            problem(
              'event-unknown',
              `/${member}/${index}`,
              `"${reference}" is not an event on record, nor an earlier act of this command.`,
            ),
          ],
    )
  return [...missing('causedBy', causedBy), ...missing('cites', cites)]
}
