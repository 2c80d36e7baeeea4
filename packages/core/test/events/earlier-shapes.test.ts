import { describe, expect, it } from 'vitest'
import { verify, type ActInput } from '../../src/index.js'
import { amended, corrected, council, enacted, passed, rescinded, retracted, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
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
  type Step,
} from '../history.js'
import { everything } from '../laws/everything.js'
import { later, wrapped } from '../laws/wrapped.js'

const p = 'policy:p'
const authority = 'authority:a'
const about = {
  policies: [p, 'policy:q'],
  resolutions: ['resolution:r'],
  days: ['2019-06-10', '2021-12-31', '2022-01-01', '2026-01-01'],
}
const adopting = (profile: string): Step =>
  recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } })

const stories: ReadonlyArray<readonly [what: string, steps: ReadonlyArray<Step>, assumed: string]> = [
  [
    'a power that was revoked',
    [
      adopting('ca-ab'),
      recorded(
        '2019-06-10',
        done('AuthorityConferred', '2019-06-10', {
          authority,
          grantee: { body: 'officer', office: 'City Manager' },
        }),
      ),
      recorded('2020-01-15', enacted(p, { d: '2020-01-15', by: council, data: { authority } })),
      recorded('2022-01-01', done('AuthorityRevoked', '2022-01-01', { authority })),
    ],
    'What becomes of it when its power is revoked follows profile ca-ab',
  ],
  [
    'an amalgamation',
    [
      adopting('ca-nb'),
      standing(p),
      recorded(
        '2022-01-01',
        done('MunicipalityAmalgamated', '2022-01-01', {
          successor: 'ocd-division/country:ca/csd:1307014',
          area: 'area A',
        }),
      ),
    ],
    'What becomes of it on the amalgamation follows profile ca-nb',
  ],
  [
    'a lapse by law',
    [
      adopting('au-nsw'),
      standing(p),
      recorded(
        '2021-01-01',
        noted('LapsedByLaw', {
          policies: [p],
          rule: 's. 165(4)',
          trigger: 'poll declared',
          triggeredOn: '2021-01-01',
        }),
      ),
    ],
    'That it lapses by s. 165(4) follows profile au-nsw',
  ],
]

describe('an event that was recorded in an earlier shape of its kind', () => {
  it.each(stories)('says the same of %s as in the newest', (_, steps, assumed) => {
    const { register, leaves } = record([covered, ...steps])
    const earlier = { register: rebuilt(leaves.map(wrapped), { catalogue: later }) }
    const assumptions = ask(earlier, p, { on: '2022-01-01' }).assumptions.map(({ sentence }) => sentence)

    expect(everything(earlier.register, about)).toBe(everything(register, about))
    expect(assumptions.filter((one) => one.startsWith(assumed))).toHaveLength(1)
  })

  it('is corrected, retracted and reviewed as in the newest', () => {
    const { register, leaves } = record([
      covered,
      standing(p),
      recorded('2020-01-01', passed('resolution:r', { d: '2020-01-01' })),
      recorded('2020-01-01', {
        ...rescinded(p, { d: '2020-01-01', eff: '2023-01-01' }),
        causedBy: [eventId(4)],
      }),
      recorded('2020-02-01', corrected(eventId(5), '/data/effectiveOn/edtf', '2023-01-01', '2022-01-01')),
      recorded('2020-02-02', corrected(eventId(5), '/data/effectiveOn/edtf', '2022-01-01', '2021-01-01')),
      recorded('2020-02-03', retracted(eventId(7))),
      recorded('2020-03-01', done('ReviewScheduled', '2020-03-01', { policy: p, due: '2020-06-01' })),
      recorded(
        '2020-07-01',
        noted('ReviewCompleted', { policy: p, completedOn: '2020-07-01', outcome: 'confirmed' }),
      ),
    ])
    const stored = leaves.map(wrapped)
    const earlier = rebuilt(stored, { catalogue: later })

    expect(q({ register: earlier }, p, '2021-12-31')).toBe('IF')
    expect(q({ register: earlier }, p, '2022-01-01')).toBe('NIF(rescinded)')
    expect(everything(earlier, about)).toBe(everything(register, about))
    expect(verify(id, later, stored).problems).toEqual([])
  })

  it('is judged by what it says where an act would undo what it rests on', () => {
    const steps = [
      covered,
      recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
      recorded('2021-01-01', amended(p, 'v2', { d: '2021-01-01' })),
      recorded('2022-01-01', rescinded(p, { d: '2022-01-01', eff: '2022-02-01' })),
    ]
    const problemsOf = (act: ActInput, inEarlierShape: boolean) => {
      const leaves = record(steps).leaves.map((leaf) => (inEarlierShape ? wrapped(leaf) : leaf))
      const ledger = emptyLedger({ municipality: false, ...(inEarlierShape ? { catalogue: later } : {}) })
      rightOf(ledger.register.read(leaves))
      return leftOf(ledger.take(recorded('2024-06-01', act), 'live'))
    }
    const problems = problemsOf(retracted(eventId(3)), true)

    expect(problems.map(({ code, path }) => [code, path])).toContainEqual([
      'policy-unknown',
      '/0/data/target',
    ])
    expect(problems).toEqual(problemsOf(retracted(eventId(3)), false))
  })
})
