import { describe, expect, it } from 'vitest'
import { versionInForce } from '../../src/index.js'
import { amended, enacted } from '../acts.js'
import { ask, history, recorded, rightOf, today, type History } from '../history.js'

const p = 'policy:p'
const made = recorded('2024-01-10', enacted(p, { d: '2024-01-10', eff: '2024-06-01' }))
const amendment = (d: string) => recorded(d, amended(p, 'v2', { d }))

const versionOn = (told: History, on: string, asDecidedBy?: string): string | null =>
  ask(told, p, { on, ...(asDecidedBy === undefined ? {} : { asDecidedBy }) }).version

describe('the version of a policy', () => {
  const plain = history(made)
  const later = history(made, amendment('2025-01-10'))

  it('is none before it was enacted, and the first one from then, whether it was amended later or not', () => {
    for (const told of [plain, later]) {
      expect(['2024-01-09', '2024-01-10', '2024-06-01'].map((on) => versionOn(told, on))).toEqual([
        null,
        'v1',
        'v1',
      ])
      expect(versionOn(told, '2024-07-01', '2024-01-09')).toBeNull()
      expect(
        rightOf(versionInForce(told.register, today)(p as never, { on: '2024-01-09' })).possible,
      ).toEqual([])
    }
  })

  it('stays the amended one where it was amended before it commenced', () => {
    const early = history(made, amendment('2024-03-01'))

    expect(['2024-02-29', '2024-03-01', '2024-06-01'].map((on) => versionOn(early, on))).toEqual([
      'v1',
      'v2',
      'v2',
    ])
  })

  it('is that of what was enacted to work back, from the day it worked', () => {
    const back = [recorded('2024-03-11', enacted(p, { d: '2024-03-11', eff: '2024-01-01' }))]

    for (const told of [history(...back), history(...back, amendment('2025-01-10'))])
      expect(['2023-12-31', '2024-01-01', '2024-03-11'].map((on) => versionOn(told, on))).toEqual([
        null,
        'v1',
        'v1',
      ])
  })
})
