import { groupIn, slice, type Flow } from '../text/Flow.js'

const types =
  /^(?<type>(?:council |city council |administrative |administration )?(?:request for (?:decision|direction|council action|council decision|board action|action)|(?:staff|agenda(?: item)?|council|committee|administrative|administration|recommendation) report(?: to (?:the )?(?:city |town )?(?:council|committee|board)(?: of the whole)?)?|report to (?:the )?(?:mayor and )?(?:city |town )?(?:council|committee)(?: of the whole)?|council agenda (?:report|item|bill)|agenda (?:report|bill|memo|item summary)|(?:staff|council) memo(?:randum)?))\b(?:\s*\([^)]*\))?(?:\s*(?:no\.?\s*|#\s*)?[\w-]*\d[\w-]*)?\s*(?:[:–—-]+\s*(?<rest>.+))?$/di

/** The kind of document a heading names, and a title that follows it: "Staff Report: Flag Policy". */
export const documentTypeIn = (heading: Flow): { readonly type: Flow; readonly rest: Flow | null } | null => {
  const found = types.exec(heading.text.replace(/[:\s]+$/, ''))
  if (found === null) return null
  return { type: groupIn(heading, found, 'type') ?? slice(heading, 0), rest: groupIn(heading, found, 'rest') }
}
