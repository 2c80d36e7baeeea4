import * as t from 'io-ts'
import { leaf, shown } from '../problem/leaf.js'

export interface SpanBrand {
  readonly Span: unique symbol
}

/** Longer than any term or notice there is, and short enough that days counted by spans stay exact. */
export const longestSpan = 999_999

export const isSpan = (n: number): n is t.Branded<number, SpanBrand> =>
  Number.isInteger(n) && n >= 0 && n <= longestSpan && !Object.is(n, -0)

/** A number of days, months or years from one day to another: a whole number from 0 to 999,999. */
export const Span = leaf(t.brand(t.number, isSpan, 'Span'), (value) =>
  Number.isInteger(value) && Number(value) > longestSpan
    ? {
        code: 'span-too-long',
        sentence: `${shown(value)} is more days, months or years than anything here can last; at most ${longestSpan}.`,
      }
    : { code: 'not-a-count', sentence: `${shown(value)} is not a whole number from 0 up.` },
)
export type Span = t.TypeOf<typeof Span>
