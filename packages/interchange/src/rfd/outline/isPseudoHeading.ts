import type { Flow } from '../text/Flow.js'
import { headerKeyOf } from './headerKey.js'
import type { Labelled } from './labelled.js'
import { sectionRoleOf } from './sectionRole.js'

const longest = 80

/** What a heading never looks like: a sentence, or the beginning of a motion set in bold. */
const sentence = /[.;,]$|^["“]?(?:and |further |now |be it |moved |resolved )*(?:that|whereas|therefore)\b/i

/**
 * Whether a line of a paragraph serves as a heading: `**IMPLEMENTATION / COMMUNICATION:**`, `**SUMMARY:** It
 * is …`, or `RECOMMENDATION` in capitals. In bold an unknown heading counts if it ends with a colon or is in
 * capitals; in plain type only a known one does.
 */
export const isPseudoHeading = (line: Flow, label: Labelled | null): boolean => {
  const name = (label?.label ?? line).text
  if (name.length > longest || sentence.test(name)) return false
  const key = headerKeyOf(name)
  // "Attachments: none" is a line of the head or of the signatures; "Attachments:" by itself opens a section.
  if (key !== null && (key !== 'aside' || (label !== null && label.value !== null))) return false
  const known = sectionRoleOf(name) !== 'other'
  const capitals = name === name.toUpperCase() && /\p{Lu}/u.test(name)
  if (label !== null)
    return label.bold ? known || (label.value === null && line.text.endsWith(':')) : known && capitals
  const bold = /^[bx]+$/.test(line.marks)
  return bold ? known || capitals : known && capitals
}
