/** The signs of the first bytes of documents that are not read as text, though each byte may be a letter. */
const documents = ['%PDF-', '{\\rtf']

/** The text some bytes are in UTF-8; null where they are none, or a document in the dress of one. */
export const plainText = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\u0000') || documents.some((sign) => text.startsWith(sign)) ? null : text
  } catch {
    return null
  }
}
