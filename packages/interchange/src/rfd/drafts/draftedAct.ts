import { longestInlineText, type ActInput, type AroundAct, type StandardType } from '@minutebook/core'
import { linesOf, type Passage } from '../text/Passage.js'
import type { Drafting } from './Drafting.js'
import type { DraftedAct } from './RfdDrafts.js'

/** An act whose payload was put together of what the report happens to say; `decide` checks it. */
interface Drafted extends Omit<AroundAct, 'evidence' | 'source'> {
  readonly type: StandardType
  readonly data: unknown
}

/**
 * An act with its source: the report, the lines, the words. Everything a report says of other acts is
 * secondary evidence.
 */
export const draftedAct = (
  { rfd }: Drafting,
  act: Drafted,
  words: Passage,
  understood: string,
  assumptions: ReadonlyArray<string> = [],
): DraftedAct => {
  const quote = shortened(words.quote)
  return {
    act: {
      ...act,
      evidence: 'secondary',
      source: {
        kind: 'rfd',
        title: rfd.title === null ? null : shortened(rfd.title.text),
        locator: linesOf(words.place),
        quote,
        digest: rfd.digest,
      },
    } as ActInput,
    understood,
    quote,
    place: words.place,
    assumptions,
  }
}

/**
 * A text that must be there: its beginning, cut at a blank, where it is too long to be recorded. Its place
 * tells of the whole.
 */
export const shortened = (text: string): string => {
  if (text.length <= longestInlineText) return text
  const cut = text.slice(0, longestInlineText)
  const blank = cut.search(/\s\S*$/)
  return (blank > 0 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()
}

/** A text as a member of a payload; left out where it is too long to be recorded in full. */
export const member = (key: string, text: string | null): Readonly<Record<string, string>> =>
  text === null || text === '' || text.length > longestInlineText ? {} : { [key]: text }

/** Texts as a member of a payload; left out where there are none, and those that are too long likewise. */
export const members = (
  key: string,
  texts: ReadonlyArray<string>,
): Readonly<Record<string, ReadonlyArray<string>>> => {
  const kept = [...new Set(texts)].filter((text) => text !== '' && text.length <= longestInlineText)
  return kept.length === 0 ? {} : { [key]: kept }
}

/** What to say of texts that had to be left out. */
export const tooLong = (what: string, texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.some((text) => text.length > longestInlineText)
    ? [`${what} is longer than ${longestInlineText} characters and was left out; put it in the text store.`]
    : []
