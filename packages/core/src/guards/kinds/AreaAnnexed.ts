// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMunicipalityId } from '../../values/MunicipalityId.js'
import { isText } from '../../values/text.js'

export const isAreaAnnexed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { area, change, other, effectiveOn, order } = it
  return (
    typeof area === 'string' &&
    isText(area) &&
    (change === 'gained' || change === 'lost') &&
    (other === undefined || (typeof other === 'string' && isMunicipalityId(other))) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (order === undefined || (typeof order === 'string' && isText(order)))
  )
}
