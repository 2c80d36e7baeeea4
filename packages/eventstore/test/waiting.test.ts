import { arrivals, backOff, once, whileWaiting } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** How long it waits, in milliseconds. */
const waitOf = async (attempt: number): Promise<number> => {
  const begun = Date.now()
  const waiting = backOff(attempt, { first: 10, most: 500 })
  await vi.runAllTimersAsync()
  await waiting
  return Date.now() - begun
}

describe('backing off', () => {
  it('waits twice as long each time, up to the most, between half and all of it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    expect([await waitOf(0), await waitOf(1), await waitOf(4), await waitOf(50)]).toEqual([10, 20, 160, 500])
    vi.spyOn(Math, 'random').mockReturnValue(0)
    expect([await waitOf(0), await waitOf(1), await waitOf(4), await waitOf(50)]).toEqual([5, 10, 80, 250])
  })

  it('ends at once when the signal aborts, before or meanwhile', async () => {
    const stopping = new AbortController()
    const waiting = backOff(10, { first: 10, most: 500 }, stopping.signal)
    stopping.abort()
    await waiting
    await backOff(10, { first: 10, most: 500 }, stopping.signal)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('what is done once', () => {
  it('gives everybody the one answer, at the first and at every later time', async () => {
    const task = vi.fn(async () => E.right(1))
    const close = once(task)
    expect(task).not.toHaveBeenCalled()
    const [first, second] = await Promise.all([close()(), close()()])
    expect([first, second, await close()()]).toEqual([E.right(1), E.right(1), E.right(1)])
    expect(task).toHaveBeenCalledTimes(1)
  })
})

describe('looking while somebody waits', () => {
  it('looks once an interval however many wait, and no more when nobody does', async () => {
    const stored = arrivals()
    const look = vi.fn()
    const after = whileWaiting(stored, 100, look)
    const { signal } = new AbortController()
    const [one, another] = [after(0, signal), after(0, signal)]
    await vi.advanceTimersByTimeAsync(350)
    expect(look).toHaveBeenCalledTimes(3)

    stored.announce()
    await Promise.all([one, another])
    await vi.advanceTimersByTimeAsync(1000)
    expect(look).toHaveBeenCalledTimes(3)
    expect(vi.getTimerCount()).toBe(0)
  })
})
