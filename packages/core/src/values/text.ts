import * as t from 'io-ts'
import { leaf, shown, type Diagnosis } from '../problem/leaf.js'

export interface TextBrand {
  readonly Text: unique symbol
}

/** Texts longer than this live in the text store and are named by their SHA-256. */
export const longestInlineText = 8192

/** Half of a character outside the basic plane: it cannot be written in UTF-8. */
export const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const whyNotText = (value: unknown): Diagnosis => {
  if (typeof value !== 'string') return { code: 'text-expected', sentence: `${shown(value)} is not a text.` }
  if (value.trim() === '')
    return { code: 'text-empty', sentence: 'The text is empty; write what it is to say.' }
  if (value !== value.trim())
    return { code: 'text-untrimmed', sentence: `${shown(value)} has blanks or line ends around it.` }
  if (loneSurrogate.test(value))
    return {
      code: 'text-broken-unicode',
      sentence: 'The text holds half a character (a lone surrogate) and cannot be stored.',
    }
  return {
    code: 'text-too-long',
    sentence: `The text is longer than ${longestInlineText} characters; put it in the text store and give its digest.`,
  }
}

const surrogate = /[\uD800-\uDFFF]/

/** Visible ASCII: where a text begins and ends with such, as nearly all do, there is nothing to trim. */
const isPlain = (unit: number): boolean => unit > 0x20 && unit < 0x7f

export const isText = (text: string): text is t.Branded<string, TextBrand> =>
  text.length > 0 &&
  text.length <= longestInlineText &&
  ((isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) || text.trim() === text) &&
  !(surrogate.test(text) && loneSurrogate.test(text))

/** A text that says something: not empty, nothing around it, at most 8,192 UTF-16 units. */
export const Text = leaf(t.brand(t.string, isText, 'Text'), whyNotText)
export type Text = t.TypeOf<typeof Text>

export interface DigestBrand {
  readonly Digest: unique symbol
}

export const isDigest = (text: string): text is t.Branded<string, DigestBrand> => /^[0-9a-f]{64}$/.test(text)

/** The SHA-256 of a document or text: 64 lower-case hexadecimal digits. */
export const Digest = leaf(t.brand(t.string, isDigest, 'Digest'), (value) => ({
  code: 'digest-malformed',
  sentence: `${shown(value)} is not a SHA-256 digest of 64 lower-case hexadecimal digits.`,
}))
export type Digest = t.TypeOf<typeof Digest>

export interface WholeBrand {
  readonly Whole: unique symbol
}

export const isWhole = (n: number): n is t.Branded<number, WholeBrand> =>
  Number.isSafeInteger(n) && n >= 0 && !Object.is(n, -0)

/** A whole number from 0 to 2^53 - 1; anything else (money, fractions) is written as text. */
export const Whole = leaf(t.brand(t.number, isWhole, 'Whole'), (value) => ({
  code: 'not-a-count',
  sentence:
    Number.isInteger(value) && Number(value) > Number.MAX_SAFE_INTEGER
      ? `${shown(value)} is a larger number than the ledger can hold exactly.`
      : `${shown(value)} is not a whole number from 0 up.`,
}))
export type Whole = t.TypeOf<typeof Whole>
