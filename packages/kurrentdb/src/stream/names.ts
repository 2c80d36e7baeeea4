/**
 * What may begin the name of a stream: the category of KurrentDB ends at the first hyphen. Not what ends in `text`,
 * which is how the streams of texts of another prefix begin.
 */
export const prefixPattern = /^(?!.*text$)[a-z][a-z0-9]{0,31}$/

/** The streams of a store: one for each ledger, and one for each text. */
export interface Names {
  /** Every stream that is a ledger begins with this, and no other does. */
  readonly ledgers: string
  readonly ofLedger: (ledger: string) => string
  /** The ledger of a stream, `null` where no ledger could have it. */
  readonly ledgerOf: (stream: string) => string | null
  /** Every stream that is a text begins with this. */
  readonly texts: string
  readonly ofText: (sha256: string) => string
}

export const namesUnder = (prefix: string): Names => {
  const [ledgers, texts] = [`${prefix}-`, `${prefix}text-`]
  return {
    ledgers,
    texts,
    ofLedger: (ledger) => ledgers + encoded(ledger),
    ledgerOf: (stream) => {
      const ledger = decoded(stream.slice(ledgers.length))
      return stream.startsWith(ledgers) && ledger !== null && stream === ledgers + encoded(ledger)
        ? ledger
        : null
    },
    ofText: (sha256) => texts + sha256,
  }
}

/** The stream in which the server keeps what is said about a stream: its limits, and who may use it. */
export const metadataOf = (stream: string): string => `$$${stream}`

/** What stands for itself; each other byte of UTF-8 is a tilde and two digits: `csd:48` is `csd~3a48`. */
const plain = /[a-z0-9._-]/

/** Lower case throughout: some calls of the server take names that differ in case for one. */
const encoded = (ledger: string): string =>
  Array.from(Buffer.from(ledger, 'utf8'), (byte) => {
    const character = String.fromCharCode(byte)
    return plain.test(character) ? character : `~${byte.toString(16).padStart(2, '0')}`
  }).join('')

const decoded = (text: string): string | null => {
  if (!/^(?:[a-z0-9._-]|~[0-9a-f]{2})+$/.test(text)) return null
  const bytes = Array.from(text.matchAll(/~([0-9a-f]{2})|./g), ([character, hex]) =>
    hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16),
  )
  return Buffer.from(bytes).toString('utf8')
}
