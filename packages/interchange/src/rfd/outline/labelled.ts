import { slice, type Flow } from '../text/Flow.js'
import { headerKeyOf } from './headerKey.js'
import { sectionRoleOf } from './sectionRole.js'

/** A line that begins with a label: `**TITLE:** Rescission …`. The value is null where nothing follows. */
export interface Labelled {
  readonly label: Flow
  readonly value: Flow | null
  /** In bold: a label of any words; in plain type only known labels are taken for such. */
  readonly bold: boolean
}

/**
 * The label of a line: what is bold up to its colon, the first cell of a table row, or plain words before a
 * colon where they are a known label of a report's head or a section heading in capitals.
 */
export const labelled = (line: Flow): Labelled | null => boldLabel(line) ?? cell(line) ?? plainLabel(line)

const boldLabel = (line: Flow): Labelled | null => {
  const end = line.marks.search(/[^bx]/)
  const bold = end === -1 ? line.text.length : end
  if (bold === 0) return null
  const colon = line.text.lastIndexOf(':', bold)
  const whole = bold === line.text.length
  // "**Meeting date: 3 February 2025**" is a label and its value although all of it is bold.
  const at = whole ? line.text.indexOf(':') : colon
  if (at <= 0 || line.text.slice(at + 1, bold).trim() !== '') {
    if (whole && at > 0) return { label: slice(line, 0, at), value: valueOf(line, at + 1), bold: true }
    return null
  }
  return { label: slice(line, 0, at), value: valueOf(line, at + 1), bold: true }
}

const cell = (line: Flow): Labelled | null => {
  const row = /^\|?\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|?$/d.exec(line.text)
  const [, label, value] = row?.indices ?? []
  if (label === undefined || value === undefined) return null
  const name = slice(line, label[0], label[1])
  return headerKeyOf(name.text) === null
    ? null
    : { label: name, value: slice(line, value[0], value[1]), bold: false }
}

const plainLabel = (line: Flow): Labelled | null => {
  const at = line.text.indexOf(':')
  if (at <= 0 || at > 60) return null
  const label = slice(line, 0, at)
  const capitals = label.text === label.text.toUpperCase() && sectionRoleOf(label.text) !== 'other'
  return headerKeyOf(label.text) !== null || capitals
    ? { label, value: valueOf(line, at + 1), bold: false }
    : null
}

const valueOf = (line: Flow, from: number): Flow | null => {
  const value = slice(line, from)
  return value.text === '' ? null : value
}
