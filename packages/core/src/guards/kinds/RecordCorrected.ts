// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isCorrectablePath } from '../parts/CorrectablePath.js'
import { isJsonValue } from '../parts/JsonValue.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isRecordCorrected = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { target, path, from, to, reason, authority } = it
  return (
    typeof target === 'string' &&
    isEventId(target) &&
    isCorrectablePath(path) &&
    isJsonValue(from) &&
    isJsonValue(to) &&
    typeof reason === 'string' &&
    isText(reason) &&
    (authority === undefined || (typeof authority === 'string' && isText(authority)))
  )
}
