import { describe, expect, it } from 'vitest'
import { done, events, folder, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { opened } from './store.js'

describe('an append of more events than go into one statement', () => {
  it.each([63, 64, 65, 128, 200])('of %i is stored in its order', async (count) => {
    const store = await opened(folder.file())
    const [first, rest] = [events(0), events(1, count)]
    await done(store.events.append(town, 0, first))
    expect(await done(store.events.append(town, 1, rest))).toMatchObject({ first: 1, size: count + 1 })
    const log = await logOf(store.events)
    expect(log.map(({ id, leaf }) => ({ id, leaf }))).toEqual(
      [...first, ...rest].map(({ id, leaf }) => ({ id, leaf })),
    )
    expect(log.map(({ seq, position }) => `${seq} ${position}`)).toEqual(
      log.map((_, at) => `${at} ${at + 1}`),
    )
    await done(store.close())
  })

  it.each([10, 100, 199])('is not stored at all where the id of number %i is taken', async (at) => {
    const store = await opened(folder.file())
    const [elsewhere, batch] = [events(0), events(0, 200)]
    await done(store.events.append('other:town', 0, elsewhere))
    const spoilt = batch.map((event, index) =>
      index === at ? { ...event, id: elsewhere[0]?.id ?? '' } : event,
    )
    expect(await refused(store.events.append(town, 0, spoilt))).toMatchObject({
      code: 'id-reused',
      path: `/events/${at}/id`,
    })
    expect(await logOf(store.events)).toHaveLength(1)
    expect(await done(store.events.append(town, 0, batch))).toMatchObject({ size: 200, alreadyStored: false })
    await done(store.close())
  })

  it('is taken back alone where others are committed with it', async () => {
    const store = await opened(folder.file())
    const elsewhere = events(0)
    await done(store.events.append('other:town', 0, elsewhere))
    const spoilt = events(0, 200).map((event, index) =>
      index === 150 ? { ...event, id: elsewhere[0]?.id ?? '' } : event,
    )
    const [before, refusal, after] = await Promise.all([
      store.events.append('before', 0, events(0, 70))(),
      store.events.append(town, 0, spoilt)(),
      store.events.append('after', 0, events(0, 70))(),
    ])
    expect(refusal).toMatchObject({ left: { code: 'id-reused', path: '/events/150/id' } })
    expect([before, after]).toMatchObject([{ right: { position: '71' } }, { right: { position: '141' } }])
    expect(await logOf(store.events)).toHaveLength(141)
    await done(store.close())
  })
})
