/** The number of `text` among the types of PostgreSQL: https://www.postgresql.org/docs/current/catalog-pg-type.html */
const text = 25

/**
 * A `text[]` in the binary form that PostgreSQL sends and receives: dimensions, flags, type; length and lower bound;
 * then each element behind its length. Written as text, every quote of every leaf would be escaped here and read back
 * there.
 */
export const textArray = (texts: ReadonlyArray<string>): Buffer => {
  const header = 20
  let size = header
  for (const each of texts) size += 4 + Buffer.byteLength(each)
  const bytes = Buffer.allocUnsafe(size)
  bytes.writeInt32BE(1, 0)
  bytes.writeInt32BE(0, 4)
  bytes.writeInt32BE(text, 8)
  bytes.writeInt32BE(texts.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = header
  for (const each of texts) {
    const length = bytes.write(each, at + 4)
    bytes.writeInt32BE(length, at)
    at += 4 + length
  }
  return bytes
}
