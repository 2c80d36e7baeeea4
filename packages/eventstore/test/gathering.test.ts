import { gathering } from '@minutebook/eventstore'
import { describe, expect, it } from 'vitest'

const counted = (): { turns: () => number; turn: () => Promise<void> } => {
  let turns = 0
  return { turns: () => turns, turn: async () => void (turns += 1) }
}

describe('gathering what is committed together', () => {
  it('gives everything else its turn after four that came alone', async () => {
    const { turn, turns } = counted()
    const gathered = gathering(turn, 4)
    const seen: Array<number> = []
    for (let n = 0; n < 11; n += 1) {
      await gathered(['one'])
      seen.push(turns())
    }
    expect(seen).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2])
  })

  it('waits a turn each time for as long as several come together', async () => {
    const { turn, turns } = counted()
    const gathered = gathering(turn, 4)
    await gathered(['one', 'another'])
    expect(turns()).toBe(0)
    await gathered(['one', 'another'])
    expect(turns()).toBe(1)
    await gathered(['one'])
    expect(turns()).toBe(2)
    await gathered(['one'])
    expect(turns()).toBe(2)
  })

  it('takes in what is asked for in the same breath', async () => {
    const waiting = ['one']
    const gathered = gathering(counted().turn, 4)(waiting)
    waiting.push('another')
    await gathered
    expect(waiting).toHaveLength(2)
  })
})
