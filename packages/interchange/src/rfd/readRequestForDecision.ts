import type { Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { checkedOptions } from './checkedOptions.js'
import { meetingDateOf } from './head/meetingDate.js'
import { motionsOf } from './motion/motionsOf.js'
import { outlineOf } from './outline/outlineOf.js'
import type { RequestForDecision } from './RequestForDecision.js'
import type { RfdOptions } from './RfdOptions.js'
import { blocksOf } from './text/Block.js'
import { documentText } from './text/documentText.js'
import { understood } from './understood.js'

/**
 * Reads a request for decision (a staff report to council) in Markdown: what it proposes, what it reports,
 * every statement with its words and place. What is not understood is listed, never guessed.
 *
 * Problems, all at once where that is possible: of the bytes (`documentText`), of the meeting's day
 * (`meetingDateOf`), of the motion (`motionsOf`), of the options. A path `/lines/7` is the seventh line of
 * the document.
 *
 * @example
 * const options = { digest, readOn: '2025-01-28' }
 * const read = readRequestForDecision(bytes, options)
 * if (E.isRight(read)) for (const { understood } of draftsOf(read.right, options).acts) show(understood)
 */
export const readRequestForDecision = (
  bytes: Uint8Array,
  options: RfdOptions,
): E.Either<ReadonlyArray<Problem>, RequestForDecision> => {
  const badOptions = checkedOptions(options)
  const text = documentText(bytes)
  if (E.isLeft(text)) return E.left([...badOptions, text.left])
  const outline = outlineOf(blocksOf(text.right))
  const meeting = meetingDateOf(outline)
  const motions = motionsOf(outline)
  if (badOptions.length > 0 || E.isLeft(meeting) || E.isLeft(motions)) {
    return E.left([
      ...badOptions,
      ...(E.isLeft(meeting) ? meeting.left : []),
      ...(E.isLeft(motions) ? motions.left : []),
    ])
  }
  return E.right(understood(options.digest, outline, meeting.right, motions.right))
}
