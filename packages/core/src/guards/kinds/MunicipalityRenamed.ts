// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isText } from '../../values/text.js'

export const isMunicipalityRenamed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { name, effectiveOn, order } = it
  return (
    typeof name === 'string' &&
    isText(name) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (order === undefined || (typeof order === 'string' && isText(order)))
  )
}
