import type { ActInput } from 'minutebook'
import { describe, expect, it } from 'vitest'
import { court, decided, enacted, standing } from './acts.js'
import { inShort, statuses } from './inShort.js'
import { recorded, stores, type Step } from './ledgers.js'

const p = 'policy:p'

/** Judgment of 20 November 2024, recorded five days later: the act was void from the start. */
const quashed = (label: string): Step => ({
  rec: '2024-11-25',
  acts: (idOf): ReadonlyArray<ActInput> => [
    decided(
      'PolicyQuashed',
      '2024-11-20',
      { policy: p, operation: { rule: 'abInitio', act: idOf(label) } },
      { by: court },
    ),
  ],
})

describe.each(stores)('a policy quashed from the start, kept in %s', (_, keep) => {
  const history = [recorded('2023-03-01', enacted(p, '2023-03-01', {}, { label: 'act' })), quashed('act')]
  const on = '2023-06-01'

  it('case 50: a policy quashed from the start was never in force, though by what was known before it was', async () => {
    const ledger = await keep(history)

    expect(await statuses(ledger, p, on, { on, knownAt: '2024-10-01' })).toEqual(['NIF(quashed)', 'IF'])
    expect(await statuses(ledger, p, { on, knownAt: '2024-11-24' }, { on, knownAt: '2024-11-25' })).toEqual([
      'IF',
      'NIF(quashed)',
    ])
  })

  it('case 50: what differs between the two states of knowledge is told with the judgment between them', async () => {
    const ledger = await keep(history)
    const changes = await ledger.knowledgeDiff({ on, knownAt1: '2024-10-01', knownAt2: '2024-12-01' })

    expect(changes.map(({ policy, earlier, later }) => [policy, inShort(earlier), inShort(later)])).toEqual([
      [p, 'IF', 'NIF(quashed)'],
    ])
    expect(changes[0]?.recordedBetween.map(({ type }) => type)).toEqual(['PolicyQuashed'])
  })

  it('case 51: a void act replaced nothing, so its predecessor was in force all along', async () => {
    const old = 'policy:old'
    const ledger = await keep([
      recorded('2015-01-01', enacted(old, '2015-01-01')),
      recorded('2023-03-01', enacted(p, '2023-03-01', { replaces: [old] }, { label: 'act' })),
      quashed('act'),
    ])

    expect(await statuses(ledger, old, on, { on, knownAt: '2024-01-01' })).toEqual(['IF', 'NIF(superseded)'])
  })
})

describe.each(stores)('a policy challenged in court, kept in %s', (_, keep) => {
  it('case 54: a policy challenged in court is in force, and contested', async () => {
    const ledger = await keep([
      standing(p),
      recorded('2024-05-02', decided('ProceedingCommenced', '2024-05-02', { policy: p })),
    ])
    const answer = await ledger.statusOf(p, { on: '2024-06-01' })

    expect(inShort(answer)).toBe('IF')
    expect(answer.flags).toContain('contested')
    expect((await ledger.statusOf(p, { on: '2024-05-01' })).flags).not.toContain('contested')
  })
})
