const body =
  "(?:mayor\\s+and\\s+)?(?:(?:city|town|township|village|county|regional|district|municipal|borough)\\s+)?(?:council|committee|board|commission)(?:\\s+of(?:\\s+[\\w’'.-]+){1,8}?)?"
const subject = new RegExp(
  `^["“]?(?:(?:and|further|be it|now|therefore|resolved)[\\s,]+)*(?:that\\s+)?(?:(?:the\\s+)?${body}\\s*(?:,[^,]{0,40}(?:,\\s*\\d{4})?,)?\\s*(?:hereby\\s+|do\\s+)?)?(?:pass\\s+(?:a|the)\\s+resolution\\s+)?(?:to\\s+)?(?:(?:the|both|following|attached|proposed|draft|new|existing|current|revised|amended|updated)\\s+)*$`,
  'i',
)
const others = /\b(?:direct|instruct|request|authorize|ask|have|refer|not)\b/i

/**
 * How much of a clause says what council itself does, counted from its beginning: nothing in "THAT the report
 * on the rescission of … be received", all in "THAT Council rescind …", and in "rescind … and have staff
 * amend …" what comes before the work of others. `anchor` is where the first verb or policy of the clause
 * stands.
 */
export const doneByCouncil = (clause: string, anchor: number): number => {
  // `$` in the pattern wants the blank before the anchor kept.
  if (!subject.test(clause.slice(0, anchor))) return 0
  return others.exec(clause)?.index ?? clause.length
}
