import { describe, expect, it } from 'vitest'
import { cityManager, corrected, enacted, rescinded, standing } from '../acts.js'
import { about, court, done } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, recorded, type History, type Step } from '../history.js'

const a = 'policy:a'
const b = 'policy:b'
const c = 'policy:c'
const part = (policy: string) => ({ policy, kind: 'council-policy', title: policy })
const merged = (into: string, ...policies: ReadonlyArray<string>): Step =>
  recorded('2024-06-01', done('PolicyMerged', '2024-06-01', { policies, into: part(into) }))
const split = (d: string, policy: string, ...parts: ReadonlyArray<string>): Step =>
  recorded(d, done('PolicySplit', d, { policy, parts: parts.map(part) }))
const inArea = (told: History, policy: string, territory: string, on = '2024-07-01'): string =>
  brief(ask(told, policy, about(on, { territory })))
const inAreas = (told: History, policy: string, on = '2024-07-01'): ReadonlyArray<string> =>
  ['north', 'south', 'west'].map((area) => inArea(told, policy, area, on))
const outside = 'NIF(out-of-territory)'
const north = { territory: 'north' }
const south = { territory: 'south' }

describe('what policies made for areas were merged into', () => {
  const told = history(standing(a, north), standing(b, south), merged(c, a, b))

  it('holds in all of these areas, and in no other', () => {
    expect(q(told, c, '2024-07-01')).toBe('IF')
    expect(inAreas(told, c)).toEqual(['IF', 'IF', outside])
  })

  it('takes the place of each of them where and when it begins', () => {
    expect(inArea(told, a, 'north', '2024-05-31')).toBe('IF')
    expect(inArea(told, a, 'north', '2024-06-01')).toBe('NIF(superseded)')
    expect(q(told, b, '2024-06-01')).toBe('NIF(superseded)')
  })

  it('holds everywhere where one of them does', () => {
    expect(inAreas(history(standing(a, north), standing(b), merged(c, a, b)), c)).toEqual(['IF', 'IF', 'IF'])
  })

  it('holds for certain in the areas that are on record, and elsewhere perhaps, where the making of one is not', () => {
    const unsure = history(standing(a, north), merged(c, a, b))

    expect(inAreas(unsure, c)).toEqual(['IF', 'UND(effect-unknown)', 'UND(effect-unknown)'])
    expect(q(unsure, b, '2024-07-01')).toBe('NIF(superseded)')
  })

  it('holds where they were made for as that was corrected, or recorded later', () => {
    const slip = corrected(eventId(3), '/data/territory', 'north', 'west')
    const late = recorded('2024-08-01', enacted(b, { d: '2010-01-01', data: south }))

    expect(
      inAreas(
        history(standing(a, north), standing(b, south), merged(c, a, b), recorded('2024-08-01', slip)),
        c,
      ),
    ).toEqual([outside, 'IF', 'IF'])
    expect(inAreas(history(standing(a, north), merged(c, a, b), late), c)).toEqual(['IF', 'IF', outside])
  })

  it('does not hold for certain where one of them had ended before, or was never made', () => {
    const ended = recorded('2015-01-01', rescinded(b, { d: '2015-01-01' }))
    const quashed = recorded(
      '2024-08-01',
      done(
        'PolicyQuashed',
        '2024-08-01',
        { policy: b, operation: { rule: 'abInitio', act: eventId(4) } },
        { by: court },
      ),
    )

    expect(inAreas(history(standing(a, north), standing(b, south), ended, merged(a, a, b)), a)).toEqual([
      'IF',
      outside,
      outside,
    ])
    expect(
      inArea(history(standing(a, north), standing(b, south), merged(c, a, b), quashed), c, 'south'),
    ).toBe('UND(effect-unknown)')
  })

  it('does not hold where one of them was replaced before', () => {
    const replaced = recorded(
      '2020-01-10',
      enacted('policy:n', { d: '2020-01-10', data: { ...north, replaces: [a] } }),
    )

    expect(inAreas(history(standing(a), standing(b, south), replaced, merged(c, a, b)), c)).toEqual([
      outside,
      'IF',
      'IF',
    ])
  })

  it('begins later where that is put off, and leaves them in force until then', () => {
    const later = history(
      standing(a, north),
      standing(b, south),
      recorded(
        '2024-06-01',
        done('PolicyMerged', '2024-06-01', { policies: [a, b], into: part(c), effectiveOn: '2024-07-01' }),
      ),
      recorded('2024-06-15', done('CommencementPostponed', '2024-06-15', { policy: c, until: '2024-09-01' })),
    )

    expect([a, b, c].map((policy) => q(later, policy, '2024-08-31'))).toEqual([
      'IF',
      'IF',
      'NIF(not-commenced)',
    ])
    expect([a, b, c].map((policy) => q(later, policy, '2024-09-01'))).toEqual([
      'NIF(superseded)',
      'NIF(superseded)',
      'IF',
    ])
  })

  it('replaces another in all of these areas', () => {
    const superseded = recorded(
      '2024-06-01',
      done('PolicySuperseded', '2024-06-01', { policy: 'policy:p', by: c, manner: 'express' }),
    )
    const replacing = history(
      standing(a, north),
      standing(b, south),
      standing('policy:p'),
      merged(c, a, b),
      superseded,
    )

    expect(inAreas(replacing, 'policy:p')).toEqual(['NIF(superseded)', 'NIF(superseded)', 'IF'])
    expect(q(replacing, 'policy:p', '2024-07-01')).toBe('IF')
  })

  it('ends area by area, and is over once it was replaced in all of them', () => {
    const byOther = (d: string, territory: string): Step =>
      recorded(d, enacted(`policy:${territory}`, { d, data: { territory, replaces: [c] } }))
    const replaced = history(
      standing(a, north),
      standing(b, south),
      merged(c, a, b),
      byOther('2025-01-01', 'north'),
      byOther('2026-01-01', 'south'),
    )

    expect(inAreas(replaced, c, '2025-06-01')).toEqual(['NIF(superseded)', 'IF', outside])
    expect(q(replaced, c, '2025-12-31')).toBe('IF')
    expect(q(replaced, c, '2026-01-01')).toBe('NIF(superseded)')
  })
})

describe('a policy that others were merged into', () => {
  const absorbed = history(standing(a, north), standing(b, south), merged(a, a, b))

  it('goes on, and holds in their areas too from the day of the merger', () => {
    expect(inAreas(absorbed, a, '2024-05-31')).toEqual(['IF', outside, outside])
    expect(inAreas(absorbed, a)).toEqual(['IF', 'IF', outside])
    expect(q(absorbed, b, '2024-06-01')).toBe('NIF(superseded)')
  })

  it('holds everywhere where one of them does', () => {
    const everywhere = history(standing(a, north), standing(b), merged(a, a, b))

    expect(inAreas(everywhere, a, '2024-05-31')).toEqual(['IF', outside, outside])
    expect(inAreas(everywhere, a)).toEqual(['IF', 'IF', 'IF'])
  })

  it('holds where it did before, where whoever merged them had not the power, or that is void', () => {
    const byOfficer = recorded(
      '2024-06-01',
      done('PolicyMerged', '2024-06-01', { policies: [a, b], into: part(a) }, { by: cityManager }),
    )
    const quashing = recorded(
      '2025-01-01',
      done(
        'PolicyQuashed',
        '2025-01-01',
        { policy: a, operation: { rule: 'abInitio', act: eventId(5) } },
        { by: court },
      ),
    )
    const powerless = history(standing(a, north), standing(b, south), byOfficer)
    const undone = history(standing(a, north), standing(b, south), merged(a, a, b), quashing)

    for (const told of [powerless, undone]) {
      expect(inAreas(told, a)).toEqual(['IF', outside, outside])
      expect(q(told, b, '2024-07-01')).toBe('IF')
    }
  })

  it('leaves its parts the areas that it had when it was split', () => {
    const before = history(
      standing(a, north),
      standing(b, south),
      split('2023-01-01', a, a, 'policy:x'),
      merged(a, a, b),
      split('2025-01-01', a, 'policy:y', 'policy:z'),
    )

    expect(inAreas(before, 'policy:x', '2025-06-01')).toEqual(['IF', outside, outside])
    expect(inAreas(before, 'policy:y', '2025-06-01')).toEqual(['IF', 'IF', outside])
  })
})

describe('a split of what came out of a split', () => {
  const twice = (...made: ReadonlyArray<Step>): History =>
    history(...made, split('2023-01-01', a, b, c), split('2024-06-01', b, 'policy:x', 'policy:y'))

  it('ends that and begins its parts', () => {
    const told = twice(standing(a))

    expect([a, b, c].map((policy) => q(told, policy, '2024-05-31'))).toEqual(['NIF(superseded)', 'IF', 'IF'])
    expect([a, b, c, 'policy:x'].map((policy) => q(told, policy, '2024-06-01'))).toEqual([
      'NIF(superseded)',
      'NIF(superseded)',
      'IF',
      'IF',
    ])
  })

  it('leaves the parts where the first policy was made for', () => {
    const told = twice(standing(a, north))

    expect(inAreas(told, 'policy:x')).toEqual(['IF', outside, outside])
    expect(inAreas(told, c)).toEqual(['IF', outside, outside])
    expect(inAreas(twice(standing(a)), 'policy:x')).toEqual(['IF', 'IF', 'IF'])
  })

  it('does so as the making of the first was corrected, or recorded last', () => {
    const slip = recorded('2024-08-01', corrected(eventId(3), '/data/territory', 'north', 'south'))
    const splits = [split('2023-01-01', a, b, c), split('2024-06-01', b, 'policy:x', 'policy:y')]
    const late = recorded('2024-08-01', enacted(a, { d: '2010-01-01', data: north }))

    expect(inAreas(history(standing(a, north), ...splits, slip), 'policy:x')).toEqual([
      outside,
      'IF',
      outside,
    ])
    expect(inAreas(history(...splits, late), 'policy:x')).toEqual(['IF', outside, outside])
    expect(inAreas(history(...splits), 'policy:x')[0]).toBe('UND(effect-unknown)')
  })

  it('leaves them where the first was no longer in force', () => {
    const replaced = recorded(
      '2020-01-10',
      enacted('policy:n', { d: '2020-01-10', data: { ...north, replaces: [a] } }),
    )

    expect(inAreas(twice(standing(a), replaced), 'policy:x')).toEqual([outside, 'IF', 'IF'])
  })

  it('ends the old policy for certain once all of its parts have begun, of which one was put off', () => {
    const told = history(
      standing(a),
      recorded(
        '2023-01-01',
        done('PolicySplit', '2023-01-01', {
          policy: a,
          parts: [part(b), part(c)],
          effectiveOn: '2023-02-01',
        }),
      ),
      recorded('2023-01-15', done('CommencementPostponed', '2023-01-15', { policy: c, until: '2023-04-01' })),
    )

    expect([a, b, c].map((policy) => q(told, policy, '2023-03-01'))).toEqual([
      'UND(effect-unknown)',
      'IF',
      'NIF(not-commenced)',
    ])
    expect([a, b, c].map((policy) => q(told, policy, '2023-04-01'))).toEqual(['NIF(superseded)', 'IF', 'IF'])
  })

  it('that are rescinded later revives nothing', () => {
    const told = history(
      standing(a),
      split('2023-01-01', a, b, c),
      recorded('2024-01-01', rescinded(b, { d: '2024-01-01' }), rescinded(c, { d: '2024-01-01' })),
    )

    expect([a, b, c].map((policy) => q(told, policy, '2024-02-01'))).toEqual([
      'NIF(superseded)',
      'NIF(rescinded)',
      'NIF(rescinded)',
    ])
  })

  it('may or may not have made anything, where what was split is void from the start', () => {
    const quashing = recorded(
      '2025-01-01',
      done(
        'PolicyQuashed',
        '2025-01-01',
        { policy: b, operation: { rule: 'abInitio', act: eventId(4) } },
        { by: court },
      ),
    )
    const told = history(
      standing(a),
      split('2023-01-01', a, b, c),
      split('2024-06-01', b, 'policy:x', 'policy:y'),
      quashing,
    )

    expect([a, b, c, 'policy:x'].map((policy) => q(told, policy, '2024-07-01'))).toEqual([
      'IF',
      'NIF(quashed)',
      'NIF(quashed)',
      'UND(effect-unknown)',
    ])
    expect(possible(ask(told, 'policy:x', { on: '2024-07-01' }))).toEqual(['IF', 'NIF(quashed)'])
    expect(q(told, 'policy:x', '2024-07-01', { asDecidedBy: '2024-12-31' })).toBe('IF')
  })
})

it('a merger of which one policy is void from the start stands by the other', () => {
  const quashing = recorded(
    '2025-01-01',
    done(
      'PolicyQuashed',
      '2025-01-01',
      { policy: a, operation: { rule: 'abInitio', act: eventId(3) } },
      { by: court },
    ),
  )

  expect(q(history(standing(a), standing(b), merged(c, a, b), quashing), c, '2024-07-01')).toBe('IF')
})
