import type * as t from 'io-ts'
import { isDateObject } from '../values/CivilDate.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Walkable } from '../problem/Walkable.js'
import type { Book } from '../record/Book.js'
import { EventId } from '../values/ids.js'
import { Whole } from '../values/text.js'
import { Reference } from './Act.js'

/** Where events are looked up by their numbers, and earlier acts of a command by their labels. */
export interface Numbered extends Pick<Book, 'size' | 'idAt'> {
  readonly labelled?: (reference: string) => EventId | undefined
}

const nothingOnRecord: Numbered = { size: () => 0, idAt: () => '' as EventId }

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Authors may write an uncertain date as one text when the source's words are the date itself: `"2025-02-03"` for
 * `{ edtf: "2025-02-03", text: "2025-02-03" }`. What is recorded always has both. A blank stays as it was written, so
 * that it is one problem and not one of each member.
 *
 * An event on record may be named by its number, which the log shows, in place of its id, and an earlier act of the same
 * command by its label; what is recorded is the id. What names no event stays as it was written, and is no id.
 */
export const spelledOut = (codec: object, value: unknown, record: Numbered = nothingOnRecord): unknown => {
  if (codec === EventId || codec === Reference) return idNamed(value, record)
  if (codec === UncertainDate) {
    // What JavaScript calls a date is none; the place of the day says so.
    if (isDateObject(value)) return { edtf: value, text: String(value) }
    return typeof value === 'string' && value.trim() !== '' ? { edtf: value, text: value.trim() } : value
  }
  const shape = codec as Walkable
  switch (shape._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return isMembers(value) ? withMembers(shape.props, value, record) : value
    case 'IntersectionType':
      return shape.types.reduce<unknown>((soFar, part) => spelledOut(part, soFar, record), value)
    case 'UnionType': {
      const branch = shape.types.find((member) => fits(member as object as Walkable, value))
      return branch === undefined ? value : spelledOut(branch, value, record)
    }
    case 'ReadonlyArrayType':
      return Array.isArray(value) ? value.map((item: unknown) => spelledOut(shape.type, item, record)) : value
    default:
      return value
  }
}

const idNamed = (value: unknown, record: Numbered): unknown => {
  if (typeof value === 'string') return record.labelled?.(value) ?? value
  return Whole.is(value) && value < record.size() ? record.idAt(value) : value
}

const withMembers = (props: Readonly<Record<string, t.Mixed>>, value: Members, record: Numbered): Members => {
  const changed: Record<string, unknown> = { ...value }
  for (const [key, inner] of Object.entries(props))
    if (key in value) changed[key] = spelledOut(inner, value[key], record)
  return changed
}

/** Whether a value was meant for a branch: a text for an uncertain date, an object whose tags are the branch's. */
const fits = (branch: Walkable, value: unknown): boolean => {
  if ((branch as object) === UncertainDate) return typeof value === 'string' || isDateObject(value)
  if (branch._tag === 'IntersectionType')
    return branch.types.every((part) => fits(part as object as Walkable, value))
  if (branch._tag === 'PartialType') return isMembers(value)
  if (branch._tag !== 'InterfaceType' || !isMembers(value)) return false
  return Object.entries(branch.props).every(([key, inner]) => {
    const literal = inner as object as Walkable
    return literal._tag !== 'LiteralType' || value[key] === literal.value
  })
}
