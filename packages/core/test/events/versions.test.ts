import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  decodedExactly,
  defineKind,
  earlierVersion,
  findings,
  open,
  payload,
  PolicyId,
  standardCatalogue,
  standardKinds,
  UncertainDate,
  verify,
  type ActInput,
  type Catalogue,
  type Kind,
} from '../../src/index.js'
import { VoteRecordedV1 } from '../../src/events/VoteRecordedV1.js'
import { VoteRecordedV2 } from '../../src/events/VoteRecordedV2.js'
import { passed, corrected, proposesToRescind, standing } from '../acts.js'
import {
  ask,
  covered,
  emptyLedger,
  eventId,
  ledger as id,
  leftOf,
  q,
  rebuilt,
  record,
  recorded,
  rightOf,
  today,
  type Step,
} from '../history.js'
import { runs } from '../runs.js'
import { arbitraryOf } from './payloads.js'

const earlier: ReadonlyArray<Kind> = standardKinds.filter(({ next }) => next !== null)

/** The catalogue of a release for which this version was the newest. */
const atThatTime = (kind: Kind): Catalogue =>
  catalogueOf([...standardKinds.filter(({ type }) => type !== kind.type), { ...kind, next: null }])

const vote = (data: object, version?: number): ActInput =>
  ({
    type: 'VoteRecorded',
    decidedOn: '2024-06-10',
    ...(version === undefined ? {} : { version }),
    data,
  }) as ActInput

const p = 'policy:p'
const motion = 'motion:m'
const codesIn = (ledger: Pick<ReturnType<typeof emptyLedger>, 'register'>): ReadonlyArray<string> =>
  rightOf(findings(ledger.register, today)()).map(({ code }) => code)

/** What a release of that time recorded, read by this one. */
const readNow = (kind: Kind, ...steps: ReadonlyArray<Step>) => {
  const then = record([covered, ...steps], { catalogue: atThatTime(kind) })
  return { register: rebuilt(then.leaves), leaves: then.leaves }
}

describe.each(earlier.map((kind) => [`${kind.type} ${kind.version}`, kind] as const))('%s', (_, kind) => {
  const next = kind.next as NonNullable<Kind['next']>

  it('is raised, whatever it holds, to a payload the next version takes exactly', () => {
    fc.assert(
      fc.property(arbitraryOf(kind.codec), (data) => {
        const raised = next.raise(data)

        expect(rightOf(decodedExactly(next.kind.codec)(raised))).toEqual(raised)
      }),
      runs(200),
    )
  })

  it('names the same subjects as what it is raised to', () => {
    fc.assert(
      fc.property(arbitraryOf(kind.codec), (data) => {
        expect(kind.names(data)).toEqual(next.kind.names(next.raise(data)))
      }),
      runs(100),
    )
  })
})

describe('a vote, as three versions recorded it', () => {
  it.each([
    [{}, { matter: 'unknown' }],
    [{ motion }, { matter: 'motion', motion }],
    [
      { policy: p, reading: 2 },
      { matter: 'reading', policy: p, reading: 2 },
    ],
    [
      { motion, policy: p, reading: 2 },
      { matter: 'reading', policy: p, reading: 2, motion },
    ],
    [{ reading: 2 }, { matter: 'unknown' }],
  ])('on %j is in version 2 on %j', (first, second) => {
    expect(VoteRecordedV1.next?.raise({ ...first, tally: { for: 5, against: 2 } })).toEqual({
      on: second,
      tally: { for: 5, against: 2 },
    })
  })

  it('that needed what its source says in words needs the same in version 3, uncounted', () => {
    const on = { matter: 'motion', motion }

    expect(VoteRecordedV2.next?.raise({ on, requirement: 'two thirds' })).toEqual({
      on,
      requirement: { words: 'two thirds' },
    })
    expect(VoteRecordedV2.next?.raise({ on })).toEqual({ on })
  })

  it('is recorded in the newest shape, in whichever it is handed in', () => {
    const last = (step: Step): unknown => {
      const { leaves } = record([
        covered,
        standing(p),
        recorded('2024-05-01', proposesToRescind(motion, p, '2024-06-10')),
        step,
      ])
      const { type, version, data } = JSON.parse(leaves.at(-1) ?? '') as Record<string, unknown>
      return { type, version, data }
    }
    const now = { type: 'VoteRecorded', version: 3, data: { on: { matter: 'motion', motion } } }

    expect(last(recorded('2024-06-10', vote({ motion }, 1)))).toEqual(now)
    expect(last(recorded('2024-06-10', vote({ on: { matter: 'motion', motion } }, 2)))).toEqual(now)
    expect(last(recorded('2024-06-10', vote({ on: { matter: 'motion', motion } })))).toEqual(now)
  })

  it('handed in in an earlier shape that does not say so is refused', () => {
    const problems = leftOf(emptyLedger().take(recorded('2024-06-10', vote({ motion })), 'live')).map(
      ({ code, path }) => [code, path],
    )

    expect(problems).toContainEqual(['missing', '/0/data/on'])
    expect(problems).toContainEqual(['unknown-member', '/0/data/motion'])
  })

  it.each([
    [VoteRecordedV1, { motion, tally: { for: 2, against: 3 } }],
    [VoteRecordedV2, { on: { matter: 'motion', motion }, tally: { for: 2, against: 3 } }],
  ])('stays as it was stored, and what was recorded then verifies now (%#)', (kind, data) => {
    const { register, leaves } = readNow(
      kind,
      standing(p),
      recorded('2024-05-01', proposesToRescind(motion, p, '2024-06-10')),
      recorded('2024-06-10', vote(data)),
      recorded('2024-06-10', passed('resolution:r', { d: '2024-06-10', data: { motion } })),
    )
    const stored = register.book.at(4)

    expect(stored?.event).toMatchObject({ version: kind.version, data })
    expect(verify(id, standardCatalogue, leaves)).toMatchObject({ problems: [], notUnderstood: 0 })
    expect(codesIn({ register })).toContain('passed-without-majority')
  })

  it('is corrected where its stored words stand', () => {
    const wrong = { motion, tally: { for: 2, against: 3 } }
    const { register } = readNow(
      VoteRecordedV1,
      standing(p),
      recorded('2024-05-01', proposesToRescind(motion, p, '2024-06-10')),
      recorded('2024-06-10', vote(wrong)),
      recorded('2024-06-10', passed('resolution:r', { d: '2024-06-10', data: { motion } })),
      recorded('2024-07-01', corrected(eventId(5), '/data/tally/for', 2, 4)),
    )

    expect(codesIn({ register })).not.toContain('passed-without-majority')
  })
})

/** A kind of an integrator that changed its mind twice, each time about what ends a policy. */
const Struck = defineKind({
  type: 'town.Struck',
  version: 3,
  nature: 'act',
  payload: payload('town.StruckV3', { policy: open(PolicyId), from: open(UncertainDate) }, {}),
  doc: { who: 'the town', effect: 'Ends.', rests: 'a charter' },
  example: { policy: p, from: { edtf: '2024-01-01', text: '2024-01-01' } },
  names: ({ policy }) => ({ acts: [policy] }),
  effects: ({ data }, { base, day }) => [
    { _tag: 'ends', when: day('/data/from', data.from), reason: 'rescinded', ...base(data.policy) },
  ],
})
const StruckV2 = earlierVersion(Struck, {
  payload: payload('town.StruckV2', { id: open(PolicyId), from: open(UncertainDate) }, {}),
  example: { id: p, from: { edtf: '2024-01-01', text: '2024-01-01' } },
  raise: ({ id: policy, from }) => ({ policy, from }),
})
const StruckV1 = earlierVersion(StruckV2, {
  payload: payload('town.Struck', { id: open(PolicyId), on: open(UncertainDate) }, {}),
  example: { id: p, on: { edtf: '2024-01-01', text: '2024-01-01' } },
  raise: ({ on, ...same }) => ({ ...same, from: on }),
})

describe('an integrator’s kind at its third version', () => {
  const catalogue = catalogueOf([...standardKinds, StruckV1, StruckV2, Struck])
  const act = (version: number, data: object): Step =>
    recorded('2024-03-01', {
      type: 'town.Struck',
      version,
      decidedOn: '2024-03-01',
      data,
    } as unknown as ActInput)
  const inEach = [
    [StruckV1, { id: p, on: '2024-04-01' }],
    [StruckV2, { id: p, from: '2024-04-01' }],
    [Struck, { policy: p, from: '2024-04-01' }],
  ] as const

  it.each(inEach)('does in law in each of its shapes what the newest does (%#)', (kind, data) => {
    const then = catalogueOf([...standardKinds, { ...kind, next: null }])
    const { leaves } = record([covered, standing(p), act(kind.version, data)], { catalogue: then })
    const register = rebuilt(leaves, { catalogue })

    expect(register.book.at(3)?.event.version).toBe(kind.version)
    expect(['2024-03-31', '2024-04-01'].map((on) => q({ register }, p, on))).toEqual(['IF', 'NIF(rescinded)'])
    expect(ask({ register }, p, { on: '2024-04-01' }).citations.map(({ type }) => type)).toContain(
      'town.Struck',
    )
    expect(verify(id, catalogue, leaves).problems).toEqual([])
  })

  it('without its third version known keeps the event, and leaves the policy undetermined', () => {
    const { leaves } = record([covered, standing(p), act(3, { policy: p, from: '2024-04-01' })], {
      catalogue,
    })
    const older = catalogueOf([...standardKinds, { ...StruckV1, next: null }])

    expect(q({ register: rebuilt(leaves, { catalogue: older }) }, p, '2024-05-01')).toBe(
      'UND(effect-unknown)',
    )
  })
})
