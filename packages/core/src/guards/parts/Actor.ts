// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isBodyKind } from './BodyKind.js'
import { isInstrument } from './Instrument.js'
import { isText } from '../../values/text.js'

export const isActor = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { body, instrument, office } = it
  return (
    isBodyKind(body) &&
    (instrument === null || isInstrument(instrument)) &&
    (office === undefined || (typeof office === 'string' && isText(office)))
  )
}
