import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { convened, enacted, passed, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
import { ask, eventId, history, possible, q, recorded, rightOf, today, type Step } from '../history.js'
import { r } from '../votes.js'

const p = 'policy:p'

const vote = (d: string, label: string, said: object = {}): Step =>
  recorded(d, passed(r, { d, label, ...said }), enacted(p, { d, causedBy: [`#${label}`] }))
const reconsidered = (d: string, event: number, said: object = {}): Step =>
  recorded(d, done('ResolutionReconsidered', d, { target: eventId(event) }, said))

describe('a resolution passed again after its reconsideration', () => {
  const told = history(
    vote('2024-01-10', 'first'),
    reconsidered('2024-01-13', 3),
    vote('2024-01-20', 'second'),
  )

  it('does what it does from the second vote on', () => {
    expect(q(told, p, '2024-01-15')).toBe('NIF(not-yet-enacted)')
    expect(q(told, p, '2024-01-19')).toBe('NIF(not-yet-enacted)')
    expect(q(told, p, '2024-01-20')).toBe('IF')
    expect(ask(told, p, { on: '2024-02-01' }).inForceFrom).toEqual({
      earliest: '2024-01-20',
      latest: '2024-01-20',
    })
  })

  it('did it from the first vote on, as decided before the reconsideration', () => {
    expect(q(told, p, '2024-01-11', { asDecidedBy: '2024-01-12' })).toBe('IF')
    expect(q(told, p, '2024-01-11', { asDecidedBy: '2024-01-13' })).toBe('NIF(not-yet-enacted)')
  })

  it('is no act that is on record twice', () => {
    const codes = rightOf(findings(told.register, today)({})).map(({ code }) => code)

    expect(codes).not.toContain('conflicting-records')
    expect(codes).not.toContain('same-act-assumed')
  })

  it('ends a policy on the day of the second vote', () => {
    const ends = (d: string, label: string): Step =>
      recorded(d, passed(r, { d, label }), rescinded(p, { d, causedBy: [`#${label}`] }))
    const ended = history(
      standing(p),
      ends('2024-01-10', 'first'),
      reconsidered('2024-01-13', 4),
      ends('2024-01-20', 'second'),
    )

    expect(['2024-01-11', '2024-01-19', '2024-01-20'].map((on) => q(ended, p, on))).toEqual([
      'IF',
      'IF',
      'NIF(rescinded)',
    ])
  })

  it('is told whatever was recorded first', () => {
    const late = history(
      recorded(
        '2024-02-01',
        passed(r, { d: '2024-01-20', label: 'b' }),
        enacted(p, { d: '2024-01-20', causedBy: ['#b'] }),
      ),
      recorded(
        '2024-02-01',
        passed(r, { d: '2024-01-10', label: 'a' }),
        enacted(p, { d: '2024-01-10', causedBy: ['#a'] }),
      ),
      recorded('2024-02-01', done('ResolutionReconsidered', '2024-01-13', { target: eventId(5) })),
    )

    expect(['2024-01-15', '2024-01-20'].map((on) => q(late, p, on))).toEqual(['NIF(not-yet-enacted)', 'IF'])
  })

  it('may have two records of its second vote, which differ', () => {
    const twice = history(
      vote('2024-01-10', 'first'),
      reconsidered('2024-01-13', 3),
      vote('2024-01-20', 'second'),
      vote('2024-01-22', 'third'),
    )

    expect(q(twice, p, '2024-01-19')).toBe('NIF(not-yet-enacted)')
    expect(q(twice, p, '2024-01-21')).toBe('UND(conflicting-records)')
    expect(q(twice, p, '2024-01-22')).toBe('IF')
  })

  it('in one sitting is told by the items of it', () => {
    const item = (n: number) => ({ meeting: { id: 'meeting:m', item: n } })
    const d = '2024-01-10'
    const one = history(
      recorded(d, convened('meeting:m', d)),
      recorded(
        d,
        passed(r, { d, label: 'first', ...item(1) }),
        enacted(p, { d, causedBy: ['#first'], data: { commencement: { rule: 'onDate', on: '2024-02-01' } } }),
      ),
      reconsidered(d, 4, item(2)),
      recorded(
        d,
        passed(r, { d, label: 'second', ...item(3) }),
        enacted(p, {
          d,
          causedBy: ['#second'],
          data: { commencement: { rule: 'onDate', on: '2024-03-01' } },
        }),
      ),
    )

    expect(q(one, p, '2024-02-10')).toBe('NIF(not-commenced)')
    expect(q(one, p, '2024-03-01')).toBe('IF')
  })
})

describe('two records of one vote, without a reconsideration between', () => {
  it('stay in conflict', () => {
    const told = history(vote('2024-01-10', 'first'), vote('2024-01-20', 'second'))

    expect(q(told, p, '2024-01-15')).toBe('UND(conflicting-records)')
    expect(possible(ask(told, p, { on: '2024-01-15' }))).toEqual(['IF', 'NIF(not-yet-enacted)'])
  })

  it('stay so where it was reconsidered after both', () => {
    const told = history(
      vote('2024-01-10', 'first'),
      vote('2024-01-20', 'second'),
      reconsidered('2024-01-25', 3),
    )

    expect(q(told, p, '2024-02-15')).toBe('NIF(not-yet-enacted)')
  })
})
