import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { givingUp } from '../src/driver/givingUp.js'

const never = Promise.race<never>([])

describe('giving up on what does not come', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is told as the driver tells it, after as long as was allowed and at most a second more', async () => {
    const within = givingUp()
    const ended: Array<string> = []
    const waitFor = async (milliseconds: number): Promise<void> => {
      await within(milliseconds, never).catch((error: unknown) =>
        ended.push(`${milliseconds}: ${String(error)}`),
      )
    }
    void waitFor(1500)
    await vi.advanceTimersByTimeAsync(700)
    void waitFor(2000)
    await vi.advanceTimersByTimeAsync(1900)
    expect(ended).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(ended).toEqual(['1500: Error: Query read timeout', '2000: Error: Query read timeout'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not happen to what comes in time, and leaves no timer behind it', async () => {
    const within = givingUp()
    const answered = within(1000, Promise.resolve('answer'))
    const failed = within(1000, Promise.reject(new Error('refused'))).catch(String)
    expect([await answered, await failed]).toEqual(['answer', 'Error: refused'])
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(vi.getTimerCount()).toBe(0)
  })
})
