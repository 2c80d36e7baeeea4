import { draftsOf, readRequestForDecision, type RfdOptions } from '@minutebook/interchange'
import type { Ledger } from 'minutebook'
import { exitCodes } from '../exitCodes.js'
import { digestOf } from '../ledger/digestOf.js'
import { Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'
import type { Begun } from './Begun.js'
import { idsFor, type Ids } from './idsFor.js'
import type { ReadDocument } from './ReadDocument.js'
import { unrecorded } from './unrecorded.js'

/** Reads a request for decision against a ledger: what it says, and what of that is new. */
export const readAgainst = async (
  ledger: Ledger,
  bytes: Uint8Array,
  begun: Begun,
  options: { readonly readOn: string | undefined; readonly ids: Ids },
): Promise<ReadDocument> => {
  const { readOn } = options
  const known: RfdOptions = {
    digest: digestOf(bytes),
    ids: options.ids,
    ...(readOn === undefined ? {} : { readOn }),
  }
  const read = readRequestForDecision(bytes, known)
  if (read._tag === 'Left') throw new Stop(exitCodes.refused, read.left.map(told))
  const rfd = read.right
  const drafts = draftsOf(rfd, { ...known, ids: await idsFor(ledger, rfd, options.ids) })
  return {
    ...drafts,
    ...unrecorded(drafts.acts, begun),
    digest: known.digest,
    title: rfd.title?.text ?? null,
    meetingDate: rfd.meetingDate.day,
  }
}
