import { describe, expect, it } from 'vitest'
import { findings, versionInForce, type SubjectId } from '../../src/index.js'
import { amended, cityManager, enacted, rescinded } from '../acts.js'
import { ask, history, q, recorded, rightOf, today } from '../history.js'

const p = 'policy:p'

const bodies = {
  officer: cityManager,
  council: { body: 'council', instrument: 'resolution' },
  'council by bylaw': { body: 'council', instrument: 'bylaw' },
  court: { body: 'court', instrument: 'judgment' },
  minister: { body: 'minister', instrument: 'order' },
  legislature: { body: 'legislature', instrument: 'statute' },
  electorate: { body: 'electorate', instrument: 'poll' },
  'council by an instrument nobody names': { body: 'council', instrument: null },
  committee: { body: 'committee', instrument: 'decision' },
  nobody: null,
} as const

type By = keyof typeof bodies

const endedBy = (kind: string, by: By) =>
  history(
    recorded('2020-01-01', enacted(p, { d: '2020-01-01', data: { kind } })),
    recorded('2024-01-10', rescinded(p, { d: '2024-01-10', by: bodies[by] })),
  )

const enough: ReadonlyArray<readonly [string, By]> = [
  ['administrative-policy', 'officer'],
  ['administrative-policy', 'council'],
  ['procedure', 'officer'],
  ['directive', 'officer'],
  ['council-policy', 'council'],
  ['council-policy', 'council by bylaw'],
  ['council-policy', 'court'],
  ['standing-resolution', 'council'],
  ['bylaw', 'council by bylaw'],
  ['bylaw', 'court'],
  ['bylaw', 'minister'],
  ['bylaw', 'legislature'],
  ['bylaw', 'electorate'],
]

const none: ReadonlyArray<readonly [string, By]> = [
  ['council-policy', 'officer'],
  ['standing-resolution', 'officer'],
  ['bylaw', 'officer'],
  ['bylaw', 'council'],
]

const unknown: ReadonlyArray<readonly [string, By]> = [
  ['council-policy', 'nobody'],
  ['council-policy', 'committee'],
  ['bylaw', 'council by an instrument nobody names'],
]

const codes = (kind: string, by: By): ReadonlyArray<string> =>
  ask(endedBy(kind, by), p, { on: '2024-01-10' }).findings.map(({ code }) => code)

describe('the level rule (R15b)', () => {
  it.each(enough)('a %s is ended by %s', (kind, by) => {
    expect(q(endedBy(kind, by), p, '2024-01-09')).toBe('IF')
    expect(q(endedBy(kind, by), p, '2024-01-10')).toBe('NIF(rescinded)')
    expect(codes(kind, by)).toEqual([])
  })

  it.each(none)('a %s is not ended by %s: no power', (kind, by) => {
    expect(q(endedBy(kind, by), p, '2024-01-10')).toBe('IF')
    expect(codes(kind, by)).toEqual(['no-power'])
  })

  it.each(unknown)('a %s is ended by %s, with a finding', (kind, by) => {
    expect(q(endedBy(kind, by), p, '2024-01-10')).toBe('NIF(rescinded)')
    expect(codes(kind, by)).toEqual(['power-unknown'])
  })

  it('a policy nobody recorded as made is ended, with a finding that does not say that nobody is known to have acted', () => {
    const ledger = history(recorded('2024-01-10', rescinded(p, { d: '2024-01-10' })))

    expect(rightOf(findings(ledger.register, today)({ kinds: ['power-unknown'] }))).toMatchObject([
      {
        sentence: `Whether whoever ended ${p} had the power cannot be told: the record does not say of what class the policy is. The act is taken as it stands (R15b).`,
        settledBy: 'Recording how the policy was made.',
      },
    ])
  })

  it('a lower body that replaces a policy ends it no more than one that rescinds it', () => {
    const ledger = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
      recorded(
        '2024-01-10',
        enacted('policy:n', {
          d: '2024-01-10',
          by: cityManager,
          data: { kind: 'administrative-policy', replaces: [p] },
        }),
      ),
    )

    expect(q(ledger, p, '2024-02-01')).toBe('IF')
    expect(q(ledger, 'policy:n', '2024-02-01')).toBe('IF')
    expect(rightOf(findings(ledger.register, today)({ kinds: ['no-power'] }))).toMatchObject([
      { subject: p, severity: 'conflict' },
    ])
  })

  it('a lower body that amends a policy changes nothing', () => {
    const ledger = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
      recorded('2024-01-10', amended(p, 'v2', { d: '2024-01-10', by: cityManager })),
    )

    expect(
      rightOf(versionInForce(ledger.register, today)(p as SubjectId, { on: '2024-02-01' })).version?.version,
    ).toBe('v1')
    expect(rightOf(findings(ledger.register, today)({ kinds: ['no-power'] }))).toMatchObject([{ subject: p }])
  })
})
