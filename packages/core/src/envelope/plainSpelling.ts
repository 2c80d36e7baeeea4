const [quote, comma, minus, zero, nine, colon, backslash] = [0x22, 0x2c, 0x2d, 0x30, 0x39, 0x3a, 0x5c]
const [opensList, closesList, opensMembers, closesMembers] = [0x5b, 0x5d, 0x7b, 0x7d]

/** What is nested deeper, or a number of more digits, is left to whoever writes the value again. */
const [deepest, mostDigits] = [32, 15]

/** The letters that may follow a backslash; of what is escaped as `\u…` only few may be, so that is left aside too. */
const shortEscapes: ReadonlySet<number> = new Set([...'"\\bfnrt'].map((letter) => letter.charCodeAt(0)))

const none = -1

/**
 * Tells by one look at each character that a text is the canonical JSON of a value. It answers `false` also where it
 * cannot tell, as for a character beyond the basic plane: then the value has to be written again and compared.
 */
export const isPlainlyCanonical = (text: string): boolean => pastValue(text, 0, 0) === text.length

// Each of these gives the place behind what begins at a place, or `none`.

const pastValue = (text: string, at: number, depth: number): number => {
  const code = text.charCodeAt(at)
  if (code === quote) return pastText(text, at + 1)
  if (code === opensMembers) return depth < deepest ? pastMembers(text, at + 1, depth + 1) : none
  if (code === opensList) return depth < deepest ? pastList(text, at + 1, depth + 1) : none
  if (code === minus) return text.charCodeAt(at + 1) === zero ? none : pastDigits(text, at + 1)
  if (code >= zero && code <= nine) return pastDigits(text, at)
  if (text.startsWith('null', at) || text.startsWith('true', at)) return at + 4
  return text.startsWith('false', at) ? at + 5 : none
}

const pastDigits = (text: string, from: number): number => {
  let at = from
  for (let code = text.charCodeAt(at); code >= zero && code <= nine; code = text.charCodeAt(at)) at += 1
  const digits = at - from
  const isPadded = digits > 1 && text.charCodeAt(from) === zero
  return digits === 0 || digits > mostDigits || isPadded ? none : at
}

const pastText = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) return at + 1
    if (code < 0x20 || isSurrogate(code)) return none
    if (code === backslash) {
      at += 1
      if (!shortEscapes.has(text.charCodeAt(at))) return none
    }
  }
  return none
}

const pastName = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) return at + 1
    if (code < 0x20 || code === backslash || isSurrogate(code)) return none
  }
  return none
}

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800

const pastList = (text: string, from: number, depth: number): number => {
  if (text.charCodeAt(from) === closesList) return from + 1
  for (let at = from; ; at += 1) {
    at = pastValue(text, at, depth)
    if (at === none) return none
    const code = text.charCodeAt(at)
    if (code === closesList) return at + 1
    if (code !== comma) return none
  }
}

const pastMembers = (text: string, from: number, depth: number): number => {
  if (text.charCodeAt(from) === closesMembers) return from + 1
  let before = none
  for (let at = from; ; at += 1) {
    if (text.charCodeAt(at) !== quote) return none
    const name = at + 1
    if (before !== none && !isAfter(text, before, name)) return none
    before = name
    const end = pastName(text, name)
    if (end === none || text.charCodeAt(end) !== colon) return none
    at = pastValue(text, end + 1, depth)
    if (at === none) return none
    const code = text.charCodeAt(at)
    if (code === closesMembers) return at + 1
    if (code !== comma) return none
  }
}

/** Whether of two names in a text the second sorts behind the first; the first is known to end in a quote. */
const isAfter = (text: string, first: number, second: number): boolean => {
  for (let step = 0; ; step += 1) {
    const [a, b] = [text.charCodeAt(first + step), text.charCodeAt(second + step)]
    if (a === quote || b === quote) return a === quote && b !== quote
    if (a !== b) return a < b
  }
}
