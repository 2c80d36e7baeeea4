// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isMunicipalityId } from '../../values/MunicipalityId.js'

export const isListOfMunicipalityId = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!(typeof one === 'string' && isMunicipalityId(one))) return false
  return true
}
