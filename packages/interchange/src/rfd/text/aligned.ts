/** For each character of a text, where its source begins and ends. */
export interface Alignment {
  readonly starts: ReadonlyArray<number>
  readonly ends: ReadonlyArray<number>
}

const reference = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);/iy
const punctuation = /[!-/:-@[-`{-~]/
const lineStart = /[ \t>]/

/**
 * Lays what Markdown made of a stretch of source beside that source: a backslash before punctuation, a
 * character reference (`&amp;`), a line end of two characters and what begins a line of a quotation all
 * vanish on the way. Where the two cannot be brought together a character is given the place reached so far,
 * so a place is never outside the stretch.
 */
export const aligned = (value: string, source: string, from: number, to: number): Alignment => {
  const starts: Array<number> = []
  const ends: Array<number> = []
  let at = from
  const take = (length: number): void => {
    starts.push(Math.min(at, to))
    at = Math.min(at + length, to)
    ends.push(at)
  }
  for (let index = 0; index < value.length; index += 1) {
    const char = value.charAt(index)
    const referred = referenceAt(source, at)
    if (referred !== null && !value.startsWith(referred, index)) {
      // A reference may stand for a character of two units; both have its place.
      const pair = char >= '\uD800' && char <= '\uDBFF'
      const begins = at
      take(referred.length)
      if (pair) {
        starts.push(begins)
        ends.push(at)
        index += 1
      }
    } else if (char === '\n') {
      while (at < to && source.charAt(at) !== '\n' && source.charAt(at) !== '\r') at += 1
      take(source.startsWith('\r\n', at) ? 2 : 1)
      while (at < to && lineStart.test(source.charAt(at)) && source.charAt(at) !== value.charAt(index + 1))
        at += 1
    } else if (source.charAt(at) === '\\' && source.charAt(at + 1) === char && punctuation.test(char)) {
      take(2)
    } else if (source.charAt(at) === char) {
      take(1)
    } else {
      const next = source.indexOf(char, at)
      if (next === -1 || next >= to) {
        take(0)
      } else {
        at = next
        take(1)
      }
    }
  }
  return { starts, ends }
}

const referenceAt = (source: string, at: number): string | null => {
  if (source.charAt(at) !== '&') return null
  reference.lastIndex = at
  return reference.exec(source)?.[0] ?? null
}
