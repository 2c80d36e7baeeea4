/**
 * What a terminal would act upon instead of showing it, or shows nothing of: control characters, those that turn the order of
 * writing or break a line, and those nobody sees (soft hyphen, Mongolian vowel separator, Hangul fillers, tags). A line feed
 * and a tab are what they look like.
 */
const acting =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\p{Cs}\u{e0000}-\u{e007f}]/gu

/** The colours this program writes in: bold, dim, red, green and yellow, and their ends. */
const colour = /^\[(?:[12]|22|3[123]|39)m/

/**
 * A text that comes from a ledger, a file or a command line, as it is told to people: whatever would move the cursor,
 * hide or turn what stands around it is written as JSON writes it (`\u001b`).
 */
export const visible = (text: string, keepsColours = false): string =>
  text.replace(acting, (one, at: number) => {
    if (one === '\n' || one === '\t') return one
    if (keepsColours && one === '\u001b' && colour.test(text.slice(at + 1, at + 5))) return one
    return escaped(one)
  })

/** As JSON writes it: what is beyond 16 bits as the two halves it is made of. */
const escaped = (one: string): string =>
  one
    .split('')
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

/** The same on one line: a line feed or a tab in it is written as JSON writes it, too. */
export const inOneLine = (text: string): string =>
  visible(text).replace(/[\n\t]/g, (one) => (one === '\n' ? '\\u000a' : '\\u0009'))
