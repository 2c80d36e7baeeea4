// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfText } from '../parts/ListOfText.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isPersonalDataErased = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { target, digests, basis } = it
  return (
    typeof target === 'string' &&
    isEventId(target) &&
    isListOfText(digests) &&
    typeof basis === 'string' &&
    isText(basis)
  )
}
