import * as E from 'fp-ts/lib/Either.js'
import { Envelope } from '../envelope/Envelope.js'
import { misspelt } from '../envelope/spelling.js'
import { isEnvelope } from '../guards/Envelope.js'
import { decodedExactly } from '../problem/decoding.js'
import { excessKeys } from '../problem/excess.js'
import type { Problem } from '../problem/Problem.js'
import type { Catalogue } from './Catalogue.js'
import { parsed, understood, type ReadEvent } from './readEvent.js'

const readEnvelope = decodedExactly(Envelope)

/**
 * Reads a leaf that a stranger hands in as one of a ledger's: it must be the canonical JSON of a closed envelope.
 * Problems: `leaf-not-json`, what the codec of the envelope says, `unknown-member`, or what `misspelt` finds.
 */
export const readExactly =
  (catalogue: Catalogue) =>
  (leaf: string): E.Either<ReadonlyArray<Problem>, ReadEvent> => {
    const json = parsed(leaf)
    if (E.isLeft(json)) return json
    const envelope = isExactly(json.right) ? E.right(json.right) : readEnvelope(json.right)
    if (E.isLeft(envelope)) return envelope
    const wrong = misspelt(leaf, envelope.right)
    return wrong.length > 0 ? E.left(wrong) : E.right(understood(catalogue, envelope.right))
  }

const isExactly = (value: unknown): value is Envelope =>
  isEnvelope(value) && excessKeys(Envelope, value).length === 0
