import { memoryStore, type EventStore } from '@minutebook/eventstore'
import { done, events, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { expect, it } from 'vitest'

it('an inline projection in memory may not be asynchronous', async () => {
  const late: () => unknown = () => Promise.reject(new Error('Too late.'))
  const store = memoryStore({ inline: late })
  expect(await refused(store.append(town, 0, events(0)))).toMatchObject({
    code: 'inline-failed',
    path: 'memory',
    sentence: `What is written together with event number 0 of the ledger "${town}" failed, so neither is stored: it is an asynchronous function, and may not be one here.`,
  })
  expect(await logOf(store)).toEqual([])
})

it('an append that is made by an inline projection in memory takes nothing from the one it is about', async () => {
  let inner: Promise<unknown> = Promise.resolve()
  const store: EventStore = memoryStore({
    inline: ([first]) => {
      if (first?.ledger === town) inner = store.append('another', 0, events(0))()
    },
  })
  expect(await refused(store.append(town, 0, events(0)))).toMatchObject({
    code: 'inline-failed',
    cause: { message: 'it appended events itself.' },
  })
  expect(await inner).toMatchObject({ right: { position: '1' } })
  expect((await logOf(store)).map(({ ledger }) => ledger)).toEqual(['another'])
})

it('an inline projection in memory cannot change what is stored', async () => {
  const store = memoryStore({
    inline: (stored) => {
      ;(stored as Array<unknown>).length = 0
    },
  })
  await done(store.append(town, 0, events(0, 2)))
  expect(await logOf(store)).toHaveLength(2)
})
