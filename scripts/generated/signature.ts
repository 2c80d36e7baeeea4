import type { Codec } from '../../packages/core/src/codecs/Codec.js'
import { structureOf } from '../../packages/core/src/codecs/structureOf.js'

/** Two codecs with one signature take the same values, so that what was generated for one serves both. */
export const signatures = (): ((codec: Codec) => string) => {
  const numbers = new Map<unknown, number>()
  const numberOf = (codec: Codec): string => {
    const predicate = codec._tag === 'RefinementType' ? codec.predicate : codec.is
    const number = numbers.get(predicate) ?? numbers.size
    numbers.set(predicate, number)
    return String(number)
  }
  return (codec) => structureOf(codec, numberOf)
}
