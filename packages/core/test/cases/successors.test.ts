import { describe, expect, it } from 'vitest'
import { resolveIdentifier, versionInForce, type SubjectId } from '../../src/index.js'
import { amended, cityManager, corrected, enacted, standing } from '../acts.js'
import { about, court, done, noted } from '../deeds.js'
import { ask, brief, eventId, history, q, recorded, rightOf, today, type History } from '../history.js'

const p = 'policy:p'
const part = (policy: string, more: object = {}) => ({
  policy,
  kind: 'council-policy',
  title: policy,
  ...more,
})

describe('a split', () => {
  const split = history(
    standing(p),
    recorded(
      '2024-06-01',
      done('PolicySplit', '2024-06-01', {
        policy: p,
        parts: [part('policy:a', { identifiers: [{ text: 'A-1' }] }), part('policy:b')],
        effectiveOn: '2024-07-01',
      }),
    ),
  )

  it('ends the old policy and begins its parts on one day', () => {
    expect([p, 'policy:a', 'policy:b'].map((policy) => q(split, policy, '2024-06-30'))).toEqual([
      'IF',
      'NIF(not-commenced)',
      'NIF(not-commenced)',
    ])
    expect([p, 'policy:a', 'policy:b'].map((policy) => q(split, policy, '2024-07-01'))).toEqual([
      'NIF(superseded)',
      'IF',
      'IF',
    ])
  })

  it('gives its parts their numbers', () => {
    const resolved = rightOf(resolveIdentifier(split.register, today)('A-1', { on: '2024-07-01' }))

    expect(resolved.bearer).toBe('policy:a')
  })

  it('in which the old policy is a part leaves it going on', () => {
    const cut = history(
      standing(p),
      recorded(
        '2024-06-01',
        done('PolicySplit', '2024-06-01', { policy: p, parts: [part(p), part('policy:b')] }),
      ),
    )

    expect(q(cut, p, '2024-06-02')).toBe('IF')
    expect(ask(cut, p, { on: '2024-06-02' }).inForceFrom).toEqual({
      earliest: '2010-01-01',
      latest: '2010-01-01',
    })
    expect(q(cut, 'policy:b', '2024-06-02')).toBe('IF')
  })

  it('that is void from the start ended nothing and began nothing', () => {
    const voided = history(
      standing(p),
      recorded(
        '2024-06-01',
        done('PolicySplit', '2024-06-01', { policy: p, parts: [part('policy:a'), part('policy:b')] }),
      ),
      recorded(
        '2025-01-10',
        done(
          'PolicyQuashed',
          '2025-01-10',
          { policy: 'policy:a', operation: { rule: 'abInitio', act: eventId(4) } },
          { by: court },
        ),
      ),
    )

    expect(q(voided, p, '2024-07-01')).toBe('IF')
    expect(q(voided, 'policy:a', '2024-07-01')).toBe('NIF(quashed)')
    expect(q(voided, 'policy:b', '2024-07-01')).toBe('NIF(quashed)')
  })
})

describe('the area of the parts of a split', () => {
  const cut = recorded(
    '2024-06-01',
    done('PolicySplit', '2024-06-01', { policy: p, parts: [part('policy:a'), part('policy:b')] }),
  )
  const inArea = (told: History, policy: string, territory: string): string =>
    brief(ask(told, policy, about('2024-07-01', { territory })))

  it('is that of the old policy', () => {
    const told = history(standing(p, { territory: 'north' }), cut)

    expect(q(told, 'policy:a', '2024-07-01')).toBe('IF')
    expect(inArea(told, 'policy:a', 'north')).toBe('IF')
    expect(inArea(told, 'policy:a', 'south')).toBe('NIF(out-of-territory)')
    expect(inArea(told, 'policy:b', 'south')).toBe('NIF(out-of-territory)')
  })

  it('is that in which the old policy was inherited', () => {
    const told = history(
      recorded(
        '2010-01-01',
        done('PoliciesInherited', '2010-01-01', {
          from: 'ocd-division/country:ca/csd:1307013',
          policies: [part(p)],
          territory: 'north',
        }),
      ),
      cut,
    )

    expect(inArea(told, 'policy:a', 'north')).toBe('IF')
    expect(inArea(told, 'policy:a', 'south')).toBe('NIF(out-of-territory)')
  })

  it('is everywhere where the old policy was made for everywhere', () => {
    expect(inArea(history(standing(p), cut), 'policy:a', 'south')).toBe('IF')
  })

  it('is that of the old policy as it was corrected', () => {
    const told = history(
      standing(p, { territory: 'south' }),
      cut,
      recorded('2024-06-02', corrected(eventId(3), '/data/territory', 'south', 'north')),
    )

    expect(inArea(told, 'policy:a', 'south')).toBe('NIF(out-of-territory)')
  })

  it('cannot be told where the making of the old policy is not on record', () => {
    const told = history(cut)

    expect(q(told, 'policy:a', '2024-07-01')).toBe('IF')
    expect(inArea(told, 'policy:a', 'south')).toBe('UND(effect-unknown)')
  })
})

describe('a merger', () => {
  const merged = (into: string): History =>
    history(
      standing('policy:a'),
      standing('policy:b'),
      recorded(
        '2024-06-01',
        done('PolicyMerged', '2024-06-01', {
          policies: ['policy:a', 'policy:b'],
          into: part(into, { version: 'v9' }),
        }),
      ),
    )

  it('ends the old policies and begins the new one on one day', () => {
    const one = merged('policy:c')

    expect(q(one, 'policy:a', '2024-05-31')).toBe('IF')
    expect(q(one, 'policy:a', '2024-06-01')).toBe('NIF(superseded)')
    expect(q(one, 'policy:b', '2024-06-01')).toBe('NIF(superseded)')
    expect(q(one, 'policy:c', '2024-05-31')).toBe('NIF(not-yet-enacted)')
    expect(q(one, 'policy:c', '2024-06-01')).toBe('IF')
  })

  it('into one of them leaves that one going on, in a new version', () => {
    const absorbed = merged('policy:b')

    expect(q(absorbed, 'policy:a', '2024-06-01')).toBe('NIF(superseded)')
    expect(q(absorbed, 'policy:b', '2024-06-01')).toBe('IF')
    expect(ask(absorbed, 'policy:b', { on: '2024-05-31' }).version).toBe('v1')
    expect(ask(absorbed, 'policy:b', { on: '2024-06-01' }).version).toBe('v9')
  })
})

describe('a supersession', () => {
  const successor = recorded('2024-05-01', enacted('policy:n', { d: '2024-05-01', eff: '2024-09-01' }))
  const superseded = (by: object = {}) =>
    recorded(
      '2024-06-01',
      done('PolicySuperseded', '2024-06-01', { policy: p, by: 'policy:n', manner: 'express' }, by),
    )

  it('ends a policy when its successor commences, not when it was decided', () => {
    const replaced = history(standing(p), successor, superseded())

    expect(q(replaced, p, '2024-08-31')).toBe('IF')
    expect(q(replaced, p, '2024-09-01')).toBe('NIF(superseded)')
  })

  it('follows the successor where its commencement is postponed or cancelled later', () => {
    const postponed = recorded(
      '2024-08-01',
      done('CommencementPostponed', '2024-08-01', { policy: 'policy:n', until: '2024-12-01' }),
    )
    const cancelled = recorded(
      '2024-08-01',
      done('CommencementCancelled', '2024-08-01', { policy: 'policy:n' }),
    )

    expect(q(history(standing(p), successor, superseded(), postponed), p, '2024-11-30')).toBe('IF')
    expect(q(history(standing(p), successor, superseded(), postponed), p, '2024-12-01')).toBe(
      'NIF(superseded)',
    )
    expect(q(history(standing(p), successor, superseded(), cancelled), p, '2025-01-01')).toBe('IF')
  })

  it('by a lower body ends nothing (R15b)', () => {
    expect(q(history(standing(p), successor, superseded({ by: cityManager })), p, '2024-10-01')).toBe('IF')
  })
})

describe('what changes neither words nor force', () => {
  const twoVersions = [
    recorded('2020-01-01', enacted(p, { d: '2020-01-01', data: { identifiers: [{ text: '6,030' }] } })),
    recorded('2022-06-01', amended(p, 'v2', { d: '2022-06-01', eff: '2022-07-01' })),
  ]

  it('case 69: a consolidation makes no new version', () => {
    const consolidated = history(
      ...twoVersions,
      recorded(
        '2023-01-15',
        noted('PolicyConsolidated', { policy: p, asAt: '2023-01-15', versions: ['v1', 'v2'] }),
      ),
    )
    const { version } = rightOf(
      versionInForce(consolidated.register, today)(p as SubjectId, { on: '2023-02-01' }),
    )

    expect(version?.version).toBe('v2')
  })

  const renumbered = history(
    ...twoVersions,
    recorded(
      '2022-06-01',
      done('PolicyRedesignated', '2022-06-01', {
        policy: p,
        effectiveOn: '2022-06-01',
        former: ['6,030'],
        identifiers: ['CP-1030-22'],
      }),
    ),
  )
  const resolve = (text: string, on: string) =>
    rightOf(resolveIdentifier(renumbered.register, today)(text, { on }))

  it('case 71: renumbered, it is the same policy under its new number', () => {
    expect(resolve('CP-1030-22', '2024-01-01')).toMatchObject({ bearer: p, former: [] })
    expect(resolve('CP-1030-22', '2022-05-31')).toMatchObject({ bearer: null, former: [] })
    expect(resolve('6,030', '2022-05-31')).toMatchObject({ bearer: p })
    expect(q(renumbered, p, '2024-01-01')).toBe('IF')
    expect(ask(renumbered, p, { on: '2024-01-01' }).version).toBe('v2')
  })

  it('case 71: its old number is a former one', () => {
    expect(resolve('6,030', '2024-01-01')).toMatchObject({ bearer: null, former: [p] })
    expect(resolve('6,030', '2022-06-01')).toEqual({ bearer: null, possible: [], former: [p] })
    expect(resolve('CP-1030-22', '2022-06-01')).toMatchObject({ bearer: p, former: [] })
  })

  it('its old number may be borne by another from then on', () => {
    const reused = history(
      ...twoVersions,
      recorded(
        '2022-06-01',
        done('PolicyRedesignated', '2022-06-01', {
          policy: p,
          effectiveOn: '2022-06-01',
          former: ['6,030'],
          identifiers: ['CP-1030-22'],
        }),
        enacted('policy:other', { d: '2022-07-01', data: { identifiers: [{ text: '6030' }] } }),
      ),
    )
    const resolved = (on: string, times: object = {}) =>
      rightOf(resolveIdentifier(reused.register, today)('6,030', { on, ...times }))

    expect(resolved('2022-06-30')).toEqual({ bearer: null, possible: [], former: [p] })
    expect(resolved('2022-07-01')).toEqual({
      bearer: 'policy:other',
      possible: ['policy:other'],
      former: [p],
    })
    expect(resolved('2022-07-01', { asDecidedBy: '2022-05-31' })).toMatchObject({ bearer: p, former: [] })
  })

  it('a number given up on a day nobody knows may be borne still, until it cannot be', () => {
    const unsure = history(
      ...twoVersions,
      recorded(
        '2023-01-01',
        noted('PolicyRedesignated', { policy: p, effectiveOn: '2022', former: ['6,030'] }),
      ),
    )
    const resolved = (on: string) => rightOf(resolveIdentifier(unsure.register, today)('6,030', { on }))

    expect(resolved('2022-06-01')).toMatchObject({ bearer: p, former: [] })
    expect(resolved('2022-12-31')).toMatchObject({ bearer: null, former: [p] })
  })
})
