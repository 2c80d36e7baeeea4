import type * as t from 'io-ts'
import { isDateObject } from '../values/CivilDate.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Walkable } from '../problem/Walkable.js'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Authors may write an uncertain date as one text when the source's words are the date itself: `"2025-02-03"` for
 * `{ edtf: "2025-02-03", text: "2025-02-03" }`. What is recorded always has both. A blank stays as it was written, so
 * that it is one problem and not one of each member.
 */
export const spelledOut = (codec: object, value: unknown): unknown => {
  if (codec === UncertainDate) {
    // What JavaScript calls a date is none; the place of the day says so.
    if (isDateObject(value)) return { edtf: value, text: String(value) }
    return typeof value === 'string' && value.trim() !== '' ? { edtf: value, text: value.trim() } : value
  }
  const shape = codec as Walkable
  switch (shape._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return isMembers(value) ? withMembers(shape.props, value) : value
    case 'IntersectionType':
      return shape.types.reduce<unknown>((soFar, part) => spelledOut(part, soFar), value)
    case 'UnionType': {
      const branch = shape.types.find((member) => fits(member as object as Walkable, value))
      return branch === undefined ? value : spelledOut(branch, value)
    }
    case 'ReadonlyArrayType':
      return Array.isArray(value) ? value.map((item: unknown) => spelledOut(shape.type, item)) : value
    default:
      return value
  }
}

const withMembers = (props: Readonly<Record<string, t.Mixed>>, value: Members): Members => {
  const changed: Record<string, unknown> = { ...value }
  for (const [key, inner] of Object.entries(props))
    if (key in value) changed[key] = spelledOut(inner, value[key])
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
