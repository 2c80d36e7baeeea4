/** What somebody wrote down of a ledger: how many events it had, and what its export or its last event was. */
export interface KeptHead {
  readonly size: number
  /** The SHA-256 of the export of that many events, as `verify` prints it. */
  readonly digest: string | null
  /** The id of the last of them. */
  readonly id: string | null
}

const written = /^([1-9]\d{0,14}):(?:([0-9a-f]{64})|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/i

/** A head as it is written on a command line; null where that names a file or a store. */
export const keptHead = (text: string): KeptHead | null => {
  const [, size, digest = null, id = null] = written.exec(text) ?? []
  return size === undefined
    ? null
    : { size: Number(size), digest: digest?.toLowerCase() ?? null, id: id?.toLowerCase() ?? null }
}
