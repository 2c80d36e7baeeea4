import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { standardCatalogue, verify, type ActInput, type EventId, type StatusAnswer } from '../../src/index.js'
import { enacted, passed } from '../acts.js'
import { done, mayor } from '../deeds.js'
import { ask, emptyLedger, eventId, ledger as id, recorded, rightOf, type Ledger } from '../history.js'
import { runs } from '../runs.js'
import { deeds } from './sittings.js'

/**
 * An act that follows from a resolution through so many others, each the cause of the next, with what the executive
 * said of the resolution recorded at any place between them.
 */
interface Chain {
  readonly deed: keyof typeof deeds
  readonly on: number
  /** How many steps the act is from the vote. */
  readonly depth: number
  readonly says: ReadonlyArray<Said>
}

interface Said {
  readonly say: keyof typeof says
  readonly d: number
  /** After how many of the chain it is recorded. */
  readonly after: number
}

const says = {
  vetoed: ['ResolutionVetoed', {}],
  stayed: ['ResolutionVetoed', { staysForce: true }],
  overridden: ['VetoOverridden', {}],
  approved: ['ExecutiveApproved', {}],
  reconsidered: ['ResolutionReconsidered', null],
} as const

const deepest = 4
const policies = ['policy:p', 'policy:s'] as const
const day = (n: number): string => `2020-01-${String(n).padStart(2, '0')}`
const votedOn = 5
const days = Array.from({ length: 24 }, (_, at) => day(at + 1))

const said = fc.record({
  say: fc.constantFrom(...(Object.keys(says) as ReadonlyArray<keyof typeof says>)),
  d: fc.integer({ min: votedOn, max: 15 }),
  after: fc.nat({ max: deepest }),
})

const chains = fc.record({
  deed: fc.constantFrom(...(Object.keys(deeds) as ReadonlyArray<keyof typeof deeds>)),
  on: fc.integer({ min: 1, max: 20 }),
  depth: fc.integer({ min: 1, max: deepest }),
  says: fc.array(said, { maxLength: 3 }),
})

/** The same chain told, with the act following from its last link, or from the vote itself. */
const told = ({ deed, on, depth, says: all }: Chain, from: 'its chain' | 'the vote'): Ledger => {
  const ledger = emptyLedger()
  const record = (act: ActInput): EventId => {
    rightOf(ledger.take(recorded('2021-01-01', act)))
    return eventId(ledger.register.book.size())
  }
  record({
    type: 'RegisterCoverageDeclared',
    data: { from: null, to: null, completeness: 'complete' },
  })
  record(enacted('policy:p', { d: day(1), eff: day(8) }))
  const vote = record(passed('resolution:r', { d: day(votedOn) }))
  let cause = vote
  const sayAfter = (at: number): void => {
    for (const { say, d, after } of all) {
      if (Math.min(after, depth) !== at) continue
      const [type, data] = says[say]
      const about = data === null ? { target: vote } : { resolution: 'resolution:r', ...data }
      record(done(type, day(d), about, data === null ? {} : { by: mayor }))
    }
  }
  sayAfter(0)
  for (let at = 1; at < depth; at += 1) {
    cause = record(enacted(`policy:c${at}`, { d: day(votedOn), causedBy: [cause] }))
    sayAfter(at)
  }
  const act = deeds[deed](day(votedOn), day(on), 'policy:p')
  record({ ...act, causedBy: [from === 'the vote' ? vote : cause] })
  sayAfter(depth)
  return ledger
}

const answersIn = (ledger: Ledger, asDecidedBy?: string): ReadonlyArray<ReadonlyArray<StatusAnswer>> =>
  policies.map((policy) =>
    days.map((on) => ask(ledger, policy, { on, ...(asDecidedBy === undefined ? {} : { asDecidedBy }) })),
  )

const shown = (answers: ReadonlyArray<ReadonlyArray<StatusAnswer>>) =>
  answers.map((all) =>
    all.map(({ on, status, reason, possible, version, inForceFrom, ceasesOn, partial }) => ({
      on,
      status,
      reason,
      possible,
      version,
      inForceFrom,
      ceasesOn,
      partial,
    })),
  )

it('an act at any depth stands and falls with the resolution at its root as if that had done it itself', () => {
  fc.assert(
    fc.property(chains, fc.integer({ min: 1, max: 20 }), (chain, by) => {
      const [far, near] = [told(chain, 'its chain'), told(chain, 'the vote')]

      expect(shown(answersIn(far))).toEqual(shown(answersIn(near)))
      expect(shown(answersIn(far, day(by)))).toEqual(shown(answersIn(near, day(by))))
      expect(verify(id, standardCatalogue, far.leaves).problems).toEqual([])
    }),
    runs(150),
  )
})

it('an ending at any depth is stopped by the veto of the resolution at its root, and by nothing after the override', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: deepest }),
      fc.array(fc.nat({ max: deepest }), { minLength: 2, maxLength: 2 }),
      fc.boolean(),
      (depth, [vetoAfter = 0, overrideAfter = 0], stays) => {
        const base: Chain = { deed: 'rescinded', on: 1, depth, says: [] }
        const vetoed: Said = { say: stays ? 'stayed' : 'vetoed', d: 9, after: vetoAfter }
        const overridden: Said = { say: 'overridden', d: 12, after: overrideAfter }
        const ends = (...all: ReadonlyArray<Said>): ReadonlyArray<string> => {
          const [p = []] = answersIn(told({ ...base, says: all }, 'its chain'))
          return [11, 12, 20].map((on) => (p[on - 1] as StatusAnswer).status)
        }

        expect(ends(vetoed)).toEqual(['in-force', 'in-force', 'in-force'])
        expect(ends(vetoed, overridden)).toEqual(['in-force', 'not-in-force', 'not-in-force'])
        expect(ends({ ...overridden, say: 'approved' })).toEqual(['in-force', 'not-in-force', 'not-in-force'])
      },
    ),
    runs(40),
  )
})
