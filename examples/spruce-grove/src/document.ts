import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { draftsOf, readRequestForDecision, type RfdDrafts } from '@minutebook/interchange'

/** The request for decision as received. */
export const documentFile = new URL('../rfd-customer-service-policy.md', import.meta.url)

/** Supposed: the day the document was read; what it reports was so by then. */
const readOn = '2025-01-28'

/** What the document says, as acts for a clerk to confirm. Throws what the reader says is wrong with the document. */
export const draftsOfDocument = async (): Promise<RfdDrafts> => {
  const bytes = await readFile(documentFile)
  const options = { digest: createHash('sha256').update(bytes).digest('hex'), readOn }
  const read = readRequestForDecision(bytes, options)
  if (read._tag === 'Left') throw new Error(read.left.map(({ sentence }) => sentence).join('\n'))
  return draftsOf(read.right, options)
}
