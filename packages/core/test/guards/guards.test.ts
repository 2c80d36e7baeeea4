import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { staleAmong } from '../../../../scripts/generated/files.js'
import { guardFolders, standardGuardFiles } from '../../../../scripts/guards/standardGuardFiles.js'
import { isEnvelope } from '../../src/guards/Envelope.js'
import { standardGuards } from '../../src/guards/standardGuards.js'
import { Envelope, guardOf, standardKinds, type Guard } from '../../src/index.js'
import { arbitraryOf } from '../events/payloads.js'
import { rightOf } from '../history.js'
import { runs } from '../runs.js'
import { mutated } from './mutations.js'

interface Decoder {
  readonly decode: (value: unknown) => E.Either<unknown, unknown>
}

const guarded: ReadonlyArray<readonly [name: string, codec: Decoder, generated: Guard]> = [
  ['Envelope', Envelope, isEnvelope],
  ...standardKinds.map(({ type, codec, is }) => [type, codec, is] as const),
]

describe.each(guarded)('the guards of %s', (_, codec, generated) => {
  const closures = rightOf(guardOf(codec))

  it('take every value of it, which decoding hands back as it is', () => {
    fc.assert(
      fc.property(arbitraryOf(codec), (value) => {
        expect([generated(value), closures(value)]).toEqual([true, true])
        expect(rightOf(codec.decode(value))).toBe(value)
      }),
      runs(100),
    )
  })

  it('take and refuse what decoding takes and refuses, whatever was changed in a value', () => {
    fc.assert(
      fc.property(mutated(arbitraryOf(codec)), (value) => {
        const wanted = E.isRight(codec.decode(value))
        expect([generated(value), closures(value)]).toEqual([wanted, wanted])
      }),
      runs(300),
    )
  })

  it('refuse what is no object', () => {
    const strange = [undefined, null, 'x', 1, [], [{}], Symbol.iterator]
    expect(strange.filter((value) => generated(value) || closures(value))).toEqual([])
  })
})

describe('changed values', () => {
  it('are in part still values of the envelope and in part none', () => {
    const samples = fc.sample(mutated(arbitraryOf(Envelope)), { numRuns: 500, seed: 1 })
    const taken = samples.filter(isEnvelope).length

    expect(taken).toBeGreaterThan(25)
    expect(taken).toBeLessThan(475)
  })
})

describe('the generated guards', () => {
  it('are the ones standard kinds are asked with', () => {
    expect(standardKinds.map(({ type, version }) => standardGuards[type]?.[version])).toEqual(
      standardKinds.map(({ is }) => is),
    )
  })

  it('are what would be generated from the codecs as they are now', async () => {
    expect(staleAmong(await standardGuardFiles(), guardFolders)).toEqual([])
  })
})
