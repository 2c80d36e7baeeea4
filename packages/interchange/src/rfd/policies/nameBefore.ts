/** A word of a title, and the words that may join such words. */
const word = /(?:^|[\s("“])(?<word>[\p{L}\p{N}][\p{L}\p{N}'’&./\u2010-\u2015-]*|&)(?<comma>,?)\s+$/u
const joining = /^(?:of|the|and|for|with|in|on|to|by|at|from|or|a|an|&)$/i

/** Verbs and conjunctions of motions; no title reaches across them, in capitals or not. */
const never =
  /^(?:that|whereas|rescind(?:s|ed|ing)?|repeal(?:s|ed|ing)?|revok(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|approv(?:e|es|ed|ing)|amend(?:s|ing)?|enact(?:s|ed|ing)?|replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|be|is|was|polic(?:y|ies)|bylaw|by-law|motion|resolution|city['’]s|council['’]s|town['’]s|county['’]s|village['’]s|district['’]s|township['’]s|municipality['’]s|administration['’]s|recommend(?:s|ed|ing)?|re)$/i

/**
 * Nouns of acts: a boundary in "Rescission of the Flag Policy", a part of the name in "Performance Review
 * Policy".
 */
const act =
  /^(?:rescission|rescinding|repeal|revocation|amendments?|approval|adoption|review|revisions?|updates?|replacement|implementation|development|creation|changes?|proposed changes)$/i

/** What may stand before a title and is none of it. */
const leading =
  /^(?:(?:the|a|an|this|these|its|our|any|all|both|new|proposed|draft|revised|amended|updated|existing|current|former|under|per|as|while|although|if|when|since|through|in|on|at|by|for|with|to|of|from|and|or|&)\s+)+/i

/** Words that only say whose policy it is. */
const called =
  /^(?:(?:city|town|village|county|district|municipal|corporate)\s+)?(?<kind>council|administrative|administration|city|town|village|county|district|municipal|corporate|board)$/i

/** "CP-1059-24 Public Art Policy" begins with the number, which is no part of the title. */
const numberAlone =
  /^(?:[A-Z]{1,5}[-\u2010-\u2015.])?\d+(?:[-\u2010-\u2015]\d+)+$|^[A-Z]{1,5}[-\u2010-\u2015]\d+$/

const longest = 12

/** The title that ends where a text ends, and whose policy the words say it is. */
export interface NameBefore {
  readonly from: number
  readonly name: string | null
  readonly called: 'council' | 'administrative' | null
}

/**
 * Reads backwards from the word "Policy" while words are capitalised or join capitalised ones.
 *
 * @example
 * nameBefore('such as the Respectful Workplace ') // { from: 12, name: 'Respectful Workplace', called: null }
 * nameBefore('THAT Council ')                     // { from: 5, name: null, called: 'council' }
 */
export const nameBefore = (text: string): NameBefore => {
  let from = text.length
  let words = 0
  for (let next = word.exec(text); next !== null && words < longest; next = word.exec(text.slice(0, from))) {
    const { word: one = '', comma = '' } = next.groups ?? {}
    if (numberAlone.test(one) || never.test(one) || (comma !== '' && !endsList(text.slice(from)))) break
    if (!joining.test(one) && !/^[\p{Lu}\p{N}]/u.test(one)) break
    if (act.test(one) && joining.test(text.slice(from).split(/\s/)[0] ?? '')) break
    from = next.index + next[0].indexOf(one)
    words += 1
  }
  const whole = text.slice(from)
  const name = whole.replace(leading, '').trim()
  const begins = from + (whole.trimEnd().length - name.length)
  const kind = called.exec(name)?.groups?.['kind']
  if (kind !== undefined) return { from: begins, name: null, called: calledBy(kind) }
  return /\p{L}/u.test(name)
    ? { from: begins, name, called: null }
    : { from: text.length, name: null, called: null }
}

/** "Diversity, Equity and Inclusion": a comma belongs to a title that lists. */
const endsList = (collected: string): boolean =>
  /^\p{Lu}\S*(?:,\s+\p{Lu}\S*)*,?\s+(?:and|&)\s+\p{Lu}/u.test(collected)

const calledBy = (kind: string): NameBefore['called'] => {
  if (/^council$/i.test(kind)) return 'council'
  return /^administrat/i.test(kind) ? 'administrative' : null
}
