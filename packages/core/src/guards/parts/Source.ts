// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isSourceKind } from './SourceKind.js'
import { isDigest, isText } from '../../values/text.js'

export const isSource = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { kind, title, locator, quote, digest } = it
  return (
    isSourceKind(kind) &&
    (title === null || (typeof title === 'string' && isText(title))) &&
    (locator === null || (typeof locator === 'string' && isText(locator))) &&
    (quote === null || (typeof quote === 'string' && isText(quote))) &&
    (digest === null || (typeof digest === 'string' && isDigest(digest)))
  )
}
