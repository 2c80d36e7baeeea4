import * as t from 'io-ts'
import * as E from 'fp-ts/lib/Either.js'
import { decodedExactly } from '../codecs/decoding.js'
import { AmongActs } from '../events/AmongActs.js'
import type { Kind } from '../events/Kind.js'
import { NamedDays } from '../events/NamedDays.js'
import { under, type Problem } from '../problem/Problem.js'

const readSaid = decodedExactly(t.type({ days: NamedDays, among: AmongActs }))

/** What is not in its shape of what kinds say of their events, for those who declare them without types. */
export const faultsOfKinds = (kinds: ReadonlyArray<Kind>): ReadonlyArray<Problem> =>
  kinds.flatMap(({ days, among }, at) => {
    const said = readSaid({ days, among })
    return E.isLeft(said) ? said.left.map(under(`/${at}`)) : []
  })
