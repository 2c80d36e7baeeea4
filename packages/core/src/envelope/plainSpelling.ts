const [quote, comma, minus, zero, nine, colon, backslash] = [0x22, 0x2c, 0x2d, 0x30, 0x39, 0x3a, 0x5c]
const [opensList, closesList, opensMembers, closesMembers] = [0x5b, 0x5d, 0x7b, 0x7d]

/** What is nested deeper, or a number of more digits, is left to whoever writes the value again. */
const [deepest, mostDigits] = [32, 15]

/** From this byte on stand the characters from U+F000: among them what an encoder puts where half a character was. */
const firstRare = 0xef

const codesOf = (word: string): ReadonlyArray<number> => word.split('').map((letter) => letter.charCodeAt(0))

/** The letters that may follow a backslash; of what is escaped as `\u…` only few may be, so that is left aside too. */
const shortEscapes: ReadonlySet<number> = new Set(codesOf('"\\bfnrt'))

const none = -1

const encoder = new TextEncoder()

/** Where a text stands while it is looked at, since bytes are looked at quicker. Nothing of it outlives the look. */
const room = new Uint8Array(1 << 16)

/** All of it but the last byte, so that there is one behind a text: a zero, which ends whatever is begun before it. */
const roomForText = room.subarray(0, -1)

const byteAt = (at: number): number => room[at] as number

/**
 * Tells by one look at each character that a text is the canonical JSON of a value. It answers `false` also where it
 * cannot tell, as for a character beyond the basic plane or a text too long for a leaf: then the value has to be
 * written again and compared.
 */
export const isPlainlyCanonical = (text: string): boolean => {
  const { read, written } = encoder.encodeInto(text, roomForText)
  room[written] = 0
  return read === text.length && pastValue(0, 0) === written
}

// Each of these gives the place behind what begins at a place, or `none`.

const pastValue = (at: number, depth: number): number => {
  const code = byteAt(at)
  if (code === quote) return pastText(at + 1)
  if (code === opensMembers) return depth < deepest ? pastMembers(at + 1, depth + 1) : none
  if (code === opensList) return depth < deepest ? pastList(at + 1, depth + 1) : none
  if (code === minus) return byteAt(at + 1) === zero ? none : pastDigits(at + 1)
  if (code >= zero && code <= nine) return pastDigits(at)
  for (const word of words) if (code === word[0]) return pastWord(word, at)
  return none
}

const words = ['null', 'true', 'false'].map(codesOf)

const pastWord = (word: ReadonlyArray<number>, at: number): number => {
  for (let step = 1; step < word.length; step += 1) if (byteAt(at + step) !== word[step]) return none
  return at + word.length
}

const pastDigits = (from: number): number => {
  let at = from
  for (let code = byteAt(at); code >= zero && code <= nine; code = byteAt(at)) at += 1
  const digits = at - from
  const isPadded = digits > 1 && byteAt(from) === zero
  return digits === 0 || digits > mostDigits || isPadded ? none : at
}

const pastText = (from: number): number => {
  for (let at = from; ; at += 1) {
    const code = byteAt(at)
    if (code === quote) return at + 1
    if (code < 0x20 || code >= firstRare) return none
    if (code === backslash) {
      at += 1
      if (!shortEscapes.has(byteAt(at))) return none
    }
  }
}

const pastName = (from: number): number => {
  for (let at = from; ; at += 1) {
    const code = byteAt(at)
    if (code === quote) return at + 1
    if (code < 0x20 || code === backslash || code >= firstRare) return none
  }
}

const pastList = (from: number, depth: number): number => {
  if (byteAt(from) === closesList) return from + 1
  for (let at = from; ; at += 1) {
    at = pastValue(at, depth)
    if (at === none) return none
    const code = byteAt(at)
    if (code === closesList) return at + 1
    if (code !== comma) return none
  }
}

const pastMembers = (from: number, depth: number): number => {
  if (byteAt(from) === closesMembers) return from + 1
  let before = none
  for (let at = from; ; at += 1) {
    if (byteAt(at) !== quote) return none
    const name = at + 1
    if (before !== none && !isAfter(before, name)) return none
    before = name
    const end = pastName(name)
    if (end === none || byteAt(end) !== colon) return none
    at = pastValue(end + 1, depth)
    if (at === none) return none
    const code = byteAt(at)
    if (code === closesMembers) return at + 1
    if (code !== comma) return none
  }
}

/** Whether of two names in a text the second sorts behind the first; the first is known to end in a quote. */
const isAfter = (first: number, second: number): boolean => {
  for (let step = 0; ; step += 1) {
    const [a, b] = [byteAt(first + step), byteAt(second + step)]
    if (a === quote || b === quote) return a === quote && b !== quote
    if (a !== b) return a < b
  }
}
