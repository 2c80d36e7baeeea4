import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { canonical, standardCatalogue, verify } from '../../src/index.js'
import { corrected, enacted, retracted } from '../acts.js'
import { emptyLedger, eventId, ledger, recorded, rightOf } from '../history.js'
import { runs } from '../runs.js'

const problems = (leaves: ReadonlyArray<string>): ReadonlyArray<string> =>
  verify(ledger, standardCatalogue, leaves).problems.map(({ code, path }) => `${code} ${path}`)

interface Corrected {
  readonly data: { readonly target: string; readonly path: string; readonly from: unknown }
}

/** The leaves with the one at a place changed as a hand would. */
const changed = (
  leaves: ReadonlyArray<string>,
  at: number,
  data: Partial<Corrected['data']>,
): ReadonlyArray<string> =>
  leaves.map((leaf, index) => {
    const event = JSON.parse(leaf) as Corrected
    return index === at ? rightOf(canonical({ ...event, data: { ...event.data, ...data } })) : leaf
  })

describe('a correction that does not say what stood there is found by verification', () => {
  it('whatever was taken back before it, and one that does is not', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(null), fc.nat()), { maxLength: 12 }), (steps) => {
        const { leaves, take } = emptyLedger()
        rightOf(take(recorded('2024-01-10', enacted('policy:p', { d: '2024-01-10' }))))
        /** Corrections and retractions by where they stand: what they make the title, or what they take back. */
        const said = new Map<number, string | number>()
        const stands = (at: number): boolean => ![...said].some(([by, target]) => target === at && stands(by))
        const title = (): string =>
          [...said].findLast(([at, to]) => typeof to === 'string' && stands(at))?.[1]?.toString() ?? 'p'
        for (const step of steps) {
          const at = leaves.length
          const target = step === null ? undefined : [...said.keys()][step % Math.max(said.size, 1)]
          const act =
            target === undefined
              ? corrected(eventId(2), '/data/title', title(), `Title ${at}`)
              : retracted(eventId(target + 1))
          const taken = take(recorded('2024-02-01', act))
          // Only what was taken back already is not taken back again.
          if (target === undefined) rightOf(taken)
          if (E.isRight(taken)) said.set(at, target ?? `Title ${at}`)
        }

        expect(problems(leaves)).toEqual([])
        for (const [at, to] of said)
          if (typeof to === 'string')
            expect(problems(changed(leaves, at, { from: 'Never' }))).toContain(
              `correction-mismatch /${at}/data/from`,
            )
      }),
      runs(30),
    )
  })

  it('as is one of an event that had been taken back', () => {
    const { leaves, take } = emptyLedger()
    for (const policy of ['policy:p', 'policy:q'])
      rightOf(take(recorded('2024-01-10', enacted(policy, { d: '2024-01-10', data: { title: 'Title' } }))))
    rightOf(take(recorded('2024-02-01', retracted(eventId(2)))))
    rightOf(take(recorded('2024-02-02', corrected(eventId(3), '/data/title', 'Title', 'Other'))))
    const ofRetracted = changed(leaves, 4, { target: eventId(2) })

    expect(problems(leaves)).toEqual([])
    expect(problems(ofRetracted)).toContain('event-retracted /4/data/target')
  })
})

describe('a correction of a correction, which no command records, is a warning', () => {
  const history = () => {
    const { leaves, take } = emptyLedger()
    rightOf(take(recorded('2024-01-10', enacted('policy:p', { d: '2024-01-10', data: { title: 'P' } }))))
    rightOf(take(recorded('2024-02-01', corrected(eventId(2), '/data/title', 'P', 'Q'))))
    rightOf(take(recorded('2024-02-02', corrected(eventId(2), '/data/title', 'Q', 'R'))))
    return leaves
  }
  const warnings = (leaves: ReadonlyArray<string>): ReadonlyArray<string> =>
    verify(ledger, standardCatalogue, leaves).warnings.flatMap(({ code, path }) =>
      code.startsWith('correction') ? [`${code} ${path}`] : [],
    )

  it('with the number of what it corrects, whatever else is said', () => {
    const byHand = changed(history(), 3, { target: eventId(3), path: '/data/to', from: 'Q' })
    const { warnings: found } = verify(ledger, standardCatalogue, byHand)

    expect(warnings(byHand)).toEqual(['correction-of-correction /3/data/target'])
    expect(found.find(({ code }) => code === 'correction-of-correction')?.sentence).toContain(
      'corrects event number 2, a correction',
    )
  })

  it('and one event corrected twice is none', () => {
    expect(problems(history())).toEqual([])
    expect(warnings(history())).toEqual([])
  })
})
