// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isCivilDate } from '../../values/CivilDate.js'
import { isText } from '../../values/text.js'

export const isProfileAdopted = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { profile, from } = it
  return (
    typeof profile === 'string' &&
    isText(profile) &&
    (from === undefined || (typeof from === 'string' && isCivilDate(from)))
  )
}
