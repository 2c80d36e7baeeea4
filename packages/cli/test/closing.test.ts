import { expect, test } from 'vitest'
import { closedAfter } from '../src/ledger/closedAfter.js'

const failing = { close: () => Promise.reject(new Error('It cannot be closed.')) }

test('what cannot be closed does not hide the problem that came first', async () => {
  const first = (): Promise<never> => Promise.reject(new Error('There is no such policy.'))
  await expect(closedAfter(failing, first)).rejects.toThrow('There is no such policy.')
})

test('what cannot be closed is a problem where there was none before', async () => {
  await expect(closedAfter(failing, async () => 'an answer')).rejects.toThrow('It cannot be closed.')
})

test('what was used is closed once, whatever came of it', async () => {
  let closed = 0
  const resource = { close: async () => void (closed += 1) }
  expect(await closedAfter(resource, async (one) => one === resource)).toBe(true)
  expect(closed).toBe(1)
  const first = (): Promise<never> => Promise.reject(new Error('There is no such policy.'))
  await expect(closedAfter(resource, first)).rejects.toThrow('There is no such policy.')
  expect(closed).toBe(2)
})
