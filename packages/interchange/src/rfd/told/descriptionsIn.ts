import { mentionsIn } from '../policies/mentionsIn.js'
import type { PolicyRegister } from '../policies/Register.js'
import { groupIn, passageOf, slice, type Flow } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'
import type { Description } from '../RequestForDecision.js'
import { alignmentIn } from './plansIn.js'

/** How the policies that a description may be about are found. */
export interface Subjects {
  readonly register: PolicyRegister
  /**
   * What "the new policy" means: the one policy the document says was newly made; null where there is none or
   * several.
   */
  readonly newPolicy: string | null
}

/** "The policy" alone may as well be the one that is to end. */
const beginning =
  /^(?:The|This)\s+(?:new\s+(?:(?:Administrative|Council|City|Town)\s+)?|Administrative\s+)[Pp]olicy\b/
const it = /^It\s+/
const is = /^(?:The|This|It|[A-Z])[^.;]*?\b(?:is|provides|establishes|sets|outlines|describes|puts|defines)\b/
const includes = /\b(?:includes|contains|consists\s+of)\s+(?<parts>.+?)[.]?$/d
const alongside =
  /\b(?:aligns?\s+with|aligned\s+with|complements?|consistent\s+with|in\s+conjunction\s+with|related\s+to|relates\s+to)\b/
const replacing =
  /\b(?:replac(?:es|ing)|supersed(?:es|ing)|(?<!\b(?:was|were|been|be|is|are)\s)(?:replaced|superseded)(?!\s+by)|in\s+place\s+of|replacement\s+(?:of|for))\b/

/** What the sentences of a paragraph say of a policy; "It" is the policy of the sentence before. */
export const descriptionsIn = (
  paragraph: ReadonlyArray<Flow>,
  subjects: Subjects,
): ReadonlyArray<Description> => {
  const descriptions: Array<Description> = []
  let subject: string | null = null
  for (const sentence of paragraph) {
    const first = mentionsIn(sentence)[0]
    if (!it.test(sentence.text)) {
      const named =
        first !== undefined && first.from <= 20 && !alongside.test(sentence.text.slice(0, first.from))
      if (named) subject = subjects.register.keyOf(first)
      else subject = beginning.test(sentence.text) ? subjects.newPolicy : null
    }
    descriptions.push(...about(subject, sentence, subjects))
  }
  return descriptions
}

const about = (
  subject: string | null,
  sentence: Flow,
  { register, newPolicy }: Subjects,
): ReadonlyArray<Description> => {
  const told = passageOf(sentence)
  const found: Array<Description> = []
  const plan = alignmentIn(sentence)
  const planned =
    subject ?? (mentionsIn(sentence).some((one) => register.keyOf(one) === newPolicy) ? newPolicy : null)
  if (plan !== null && planned !== null) found.push({ _tag: 'alignment', policy: planned, plan, told })
  if (subject === null) return found
  const others = (pattern: RegExp): ReadonlyArray<string> => {
    const at = sentence.text.search(pattern)
    if (at === -1) return []
    const after = mentionsIn(sentence).filter(({ from }) => from > at)
    return [...new Set(after.map((one) => register.keyOf(one)))].filter((key) => key !== subject)
  }
  const related = others(alongside)
  if (related.length > 0)
    found.push({ _tag: 'related', policy: subject, others: related, called: calledIn(sentence.text), told })
  const replaced = others(replacing)
  if (replaced.length > 0) found.push({ _tag: 'replaces', policy: subject, others: replaced, told })
  const list = includes.exec(sentence.text)
  if (list !== null) found.push({ _tag: 'contents', policy: subject, parts: partsOf(sentence, list), told })
  if (found.length === 0 && is.test(sentence.text)) found.push({ _tag: 'summary', policy: subject, told })
  return found
}

/** "other administrative policies such as …" says what the others are. */
const calledIn = (text: string): 'council' | 'administrative' | null => {
  if (/\badministrative\s+policies\b/i.test(text)) return 'administrative'
  return /\bcouncil\s+policies\b/i.test(text) ? 'council' : null
}

const partsOf = (sentence: Flow, list: RegExpExecArray): ReadonlyArray<Passage> => {
  const parts = groupIn(sentence, list, 'parts')
  if (parts === null) return []
  const pieces: Array<Passage> = []
  let from = 0
  for (const joint of [...parts.text.matchAll(/\s*;\s*(?:and\s+)?|\s+as\s+well\s+as\s+/g), null]) {
    const to = joint?.index ?? parts.text.length
    const piece = passageOf(slice(parts, from, to))
    if (piece.text !== '') pieces.push(piece)
    from = to + (joint?.[0].length ?? 0)
  }
  return pieces
}
