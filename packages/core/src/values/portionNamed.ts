/** What drafters call the divisions of an instrument, cut short and in full. */
const divisions: Readonly<Record<string, ReadonlyArray<string>>> = {
  s: ['section', 'sect', 'sec', '§'],
  art: ['article'],
  cl: ['clause'],
  para: ['paragraph'],
  pt: ['part'],
  ch: ['chapter'],
  sch: ['schedule', 'sched'],
  app: ['appendix'],
}
const shortOf = new Map(
  Object.entries(divisions).flatMap(([short, others]) => [short, ...others].map((one) => [one, short])),
)

/**
 * The one spelling of the name of a part: `s.5`, `S 5`, `sec. 5` and `Section 5` are `s. 5`. Only the word before the
 * number and blanks are levelled: `5(a)` and `5(A)` may be two parts, as 1.1 and 11 are.
 */
export const portionNamed = (name: string): string => {
  const text = name.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const [, word = '', rest = ''] = /^(§|\p{L}+)\.? ?(.*)$/u.exec(text) ?? []
  const isLetter = word.length === 1 && word !== 'S'
  const first = isLetter ? word : word.toLowerCase()
  const short = shortOf.get(first)
  return rest !== '' && (short !== undefined || /^\d/.test(rest))
    ? `${short ?? first}. ${rest.replace(/ ?([().]) ?/g, '$1')}`
    : `${first}${text.slice(word.length)}`
}
