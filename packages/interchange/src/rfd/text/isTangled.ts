/**
 * A report has a few hundred lines. The Markdown parser takes time with the square of each of these, hence
 * the bounds.
 */
const mostLines = 20_000
const mostItems = 3000
const mostSignsInParagraph = 4000

const item = /^[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]|$)/gm
const nestedTenTimes = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]|$)){11}/m
const indentedTenTimes = /^ {40,}(?:[-+*]|\d{1,9}[.)]) /m
const betweenParagraphs = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/
const signs = /[*_[\]<`&\\]/g

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

/**
 * Whether parsing a text would take minutes: only what was made to do so, or is no report at all, comes near
 * the bounds.
 */
export const isTangled = (text: string): boolean =>
  count(text, /\r\n?|\n/g) > mostLines ||
  count(text, item) > mostItems ||
  nestedTenTimes.test(text) ||
  indentedTenTimes.test(text) ||
  text.split(betweenParagraphs).some((paragraph) => count(paragraph, signs) > mostSignsInParagraph)
