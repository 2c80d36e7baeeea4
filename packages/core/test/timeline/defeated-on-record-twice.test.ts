import { describe, expect, it } from 'vitest'
import { done, noted } from '../deeds.js'
import { eventId, history, q, recorded, type Step } from '../history.js'
import { p } from '../votes.js'

const proposed = recorded(
  '2024-01-02',
  noted('MotionProposed', {
    motion: 'motion:m',
    text: 'THAT it be enacted.',
    scheduledFor: '2024-01-10',
    intendedEffects: [{ act: 'PolicyEnacted', policy: p, kind: 'council-policy' }],
  }),
)
const defeated = (d = '2024-01-10'): Step =>
  recorded(d, done('MotionDefeated', d, { motion: 'motion:m', cause: 'vote' }))
const reconsidered = (vote: number, d = '2024-01-13'): Step =>
  recorded(d, done('ResolutionReconsidered', d, { target: eventId(vote + 1) }))

const told = (...steps: ReadonlyArray<Step>) => q(history(proposed, ...steps), p, '2024-03-01')

describe('a defeat that is on record twice', () => {
  it('is one defeat', () => {
    expect(told(defeated(), defeated())).toBe('NIF(never-passed)')
  })

  it('is reconsidered whichever of its records is named', () => {
    const first = history(proposed, defeated()).register.book.size() - 1
    const undone = told(defeated(), reconsidered(first))

    expect(undone).not.toBe('NIF(never-passed)')
    expect([
      told(defeated(), defeated(), reconsidered(first)),
      told(defeated(), defeated(), reconsidered(first + 1)),
    ]).toEqual([undone, undone])
  })

  it('after which the motion was defeated again is defeated', () => {
    const first = history(proposed, defeated()).register.book.size() - 1

    expect(told(defeated(), reconsidered(first), defeated('2024-01-20'))).toBe('NIF(never-passed)')
  })
})
