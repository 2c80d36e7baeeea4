// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isDigest, isText, isWhole } from '../../values/text.js'

export const isAttachment = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { digest, len, mediaType } = it
  return (
    typeof digest === 'string' &&
    isDigest(digest) &&
    typeof len === 'number' &&
    isWhole(len) &&
    typeof mediaType === 'string' &&
    isText(mediaType)
  )
}
