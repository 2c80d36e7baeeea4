// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isTimeZone } from '../../values/TimeZone.js'
import { isText } from '../../values/text.js'

export const isMunicipalityCreated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { name, zone, hemisphere, orderText } = it
  return (
    typeof name === 'string' &&
    isText(name) &&
    typeof zone === 'string' &&
    isTimeZone(zone) &&
    (hemisphere === undefined || hemisphere === 'north' || hemisphere === 'south') &&
    (orderText === undefined || (typeof orderText === 'string' && isText(orderText)))
  )
}
