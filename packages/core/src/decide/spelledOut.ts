import { isComposite, type Codec } from '../codecs/Codec.js'
import { isRecord } from '../codecs/isRecord.js'
import type { Book } from '../record/Book.js'
import { isDateObject } from '../values/CivilDate.js'
import { EventId } from '../values/ids.js'
import { Whole } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { Reference } from './Act.js'

/** Where events are looked up by their numbers, and earlier acts of a command by their labels. */
export interface Numbered extends Pick<Book, 'size' | 'idAt'> {
  readonly labelled?: (reference: string) => EventId | undefined
}

const nothingOnRecord: Numbered = { size: () => 0, idAt: () => '' as EventId }

/**
 * Authors may write an uncertain date as one text when the source's words are the date itself: `"2025-02-03"` for
 * `{ edtf: "2025-02-03", text: "2025-02-03" }`. What is recorded always has both. A blank stays as it was written, so
 * that it is one problem and not one of each member.
 *
 * An event on record may be named by its number, which the log shows, in place of its id, and an earlier act of the same
 * command by its label; what is recorded is the id. What names no event stays as it was written, and is no id.
 */
export const spelledOut = (codec: object, value: unknown, record: Numbered = nothingOnRecord): unknown => {
  if (isReference(codec)) return idNamed(value, record)
  if (codec === UncertainDate) {
    // What JavaScript calls a date is none; the place of the day says so.
    if (isDateObject(value)) return { edtf: value, text: String(value) }
    return typeof value === 'string' && value.trim() !== '' ? { edtf: value, text: value.trim() } : value
  }
  if (!isComposite(codec)) return value
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return isRecord(value) ? withMembers(codec.props, value, record) : value
    case 'IntersectionType':
      return codec.types.reduce<unknown>((soFar, part) => spelledOut(part, soFar, record), value)
    case 'UnionType':
      return typeof value !== 'object' && codec.is(value) ? value : byBranch(codec.types, value, record)
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return Array.isArray(value) ? value.map((item: unknown) => spelledOut(codec.type, item, record)) : value
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return spelledOut(codec.type, value, record)
  }
}

const isReference = (codec: object): boolean => codec === EventId || codec === Reference

const idNamed = (value: unknown, record: Numbered): unknown => {
  if (typeof value === 'string') return record.labelled?.(value) ?? value
  return Whole.is(value) && value < record.size() ? record.idAt(value) : value
}

type Members = Readonly<Record<string, unknown>>

const withMembers = (props: Readonly<Record<string, Codec>>, value: Members, record: Numbered): Members => {
  const changed: Record<string, unknown> = { ...value }
  for (const [key, inner] of Object.entries(props))
    if (key in value) changed[key] = spelledOut(inner, value[key], record)
  return changed
}

/**
 * As the branch has it that takes it then. Where none does, as the first for which it can be meant, so that what is
 * wrong is told at its place.
 */
const byBranch = (branches: ReadonlyArray<Codec>, value: unknown, record: Numbered): unknown => {
  let asFirst: { readonly spelled: unknown } | null = null
  for (const branch of branches) {
    if (!fits(branch, value)) continue
    const spelled = spelledOut(branch, value, record)
    if (branch.is(spelled)) return spelled
    asFirst ??= { spelled }
  }
  return asFirst === null ? value : asFirst.spelled
}

/** Whether a value can be meant for a branch: a text for an uncertain date, an object whose tags are the branch's. */
const fits = (codec: object, value: unknown): boolean => {
  if (codec === UncertainDate && (typeof value === 'string' || isDateObject(value))) return true
  if (isReference(codec)) return typeof value === 'string' || typeof value === 'number'
  if (!isComposite(codec)) return false
  switch (codec._tag) {
    case 'InterfaceType':
      return (
        isRecord(value) &&
        Object.entries(codec.props).every(
          ([key, inner]) => inner._tag !== 'LiteralType' || value[key] === inner.value,
        )
      )
    case 'PartialType':
      return isRecord(value)
    case 'IntersectionType':
      return codec.types.every((part) => fits(part, value))
    case 'UnionType':
      return codec.types.some((branch) => fits(branch, value))
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return Array.isArray(value)
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return fits(codec.type, value)
  }
}
