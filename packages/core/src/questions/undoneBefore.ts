import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Horizon } from '../record/KnownAt.js'
import { SubjectId } from '../values/SubjectId.js'
import { namedAct } from './actedOn.js'
import { amongOf } from './amongOf.js'
import type { Register } from './Register.js'
import { undoneBy } from './undoneBy.js'

/** An act that undoes another: on record by its `seq`, or about to be. */
interface Undoing {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly seq?: number
}

/** What is undone, and by what it was before. */
interface UndoneBefore {
  readonly path: string
  readonly undone: RecordedEvent
  readonly before: RecordedEvent
}

/**
 * What an act undoes that one of its kind had undone already, whole or in the same portions, and still does: nothing is
 * undone twice. Null where there is no such thing.
 */
export const undoneBefore = (
  register: Register,
  horizon: Horizon,
  { type, data, seq = Infinity }: Undoing,
): UndoneBefore | null => {
  const { named: what } = amongOf(register.book, type)
  const named = what?.isUndone === true ? namedAct(register, horizon, { type, data }) : null
  if (named === null) return null
  const { event: undone, path } = named
  const about = SubjectId.is(data['policy']) ? data['policy'] : undone.subjects[0]?.id
  if (about === undefined) return null
  const { course } = register.study(about, horizon)
  const standing = course.annuls.filter(
    ({ annulled, event, doubt }) =>
      annulled === undone.seq &&
      event < seq &&
      doubt === undefined &&
      register.book.at(event)?.kind?.type === type &&
      undoneBy(course, event) === undefined,
  )
  if (standing.length === 0) return null
  const portions = (data['portions'] as ReadonlyArray<string> | undefined) ?? [undefined]
  const found = portions.map((portion) =>
    standing.find((one) => one.portion === undefined || one.portion === portion),
  )
  const [first] = found
  const before = first === undefined ? undefined : register.book.at(first.event)?.event
  return before === undefined || found.includes(undefined) ? null : { path, undone, before }
}
