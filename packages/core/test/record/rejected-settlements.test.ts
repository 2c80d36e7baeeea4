import { describe, expect, it } from 'vitest'
import { corrected, enacted } from '../acts.js'
import { eventId, history, q, recorded, type Step } from '../history.js'

const p = 'policy:p'
/** Behind the creation of the municipality and the declaration of coverage. */
const enactment = eventId(3)

const made = recorded('2024-01-10', enacted(p, { d: '2024-01-10' }))
const day = (edtf: string) => ({ edtf, text: edtf })
const put = (to: string): Step =>
  recorded('2024-02-10', corrected(enactment, '/decidedOn', day('2024-01-10'), day(to)))
const adjudicated = (chosen: number, rejected: number): Step =>
  recorded('2024-03-10', {
    type: 'ConflictAdjudicated',
    data: { chosen: eventId(chosen), rejected: eventId(rejected), reason: 'The minutes.' },
  })

describe('a correction that was rejected for another record', () => {
  it('corrects nothing', () => {
    const told = [made, put('2024-06-01')]
    expect(q(history(...told), p, '2024-02-01')).not.toBe('IF')

    expect(q(history(...told, adjudicated(3, 4)), p, '2024-02-01')).toBe('IF')
  })
})
