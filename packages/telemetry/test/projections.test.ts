import { memoryStore, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import { done, events, folder, instant, refused, town } from '@minutebook/eventstore/test-support'
import {
  catchUp,
  openProjectionFile,
  rebuild,
  sqliteProjection,
  type Checkpoint,
  type Definition,
  type HandlerFailed,
  type Projecting,
  type Reached,
  type Rebuildable,
  type Rebuilding,
  type SqliteProjection,
} from '@minutebook/projections'
import { context, SpanStatusCode } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { observedProjection, observedStore } from '../src/index.js'
import { observing } from './observing.js'

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
afterAll(() => context.disable())

/** Takes in what it is given, and reads the ledger of it; an event of the village is too much for it. */
const counting: Definition = {
  name: 'counting',
  version: '1',
  tables: { counted: '(n INTEGER)' },
  begin: (store) => (given) => async () => {
    const [first] = given
    for await (const _ of store.read(first?.ledger ?? '', 0)) break
    if (first?.ledger === 'village') throw new Error('Too much.')
    return E.right(() => undefined)
  },
}

const projection = async (): Promise<SqliteProjection> =>
  done(sqliteProjection(await done(openProjectionFile(folder.file())), counting))

/** The same as a class, at work in a class of its own. */
class Counting implements Rebuildable {
  readonly #projection: SqliteProjection

  constructor(projection: SqliteProjection) {
    this.#projection = projection
  }

  get name() {
    return this.#projection.name
  }

  get keepsLedgersApart() {
    return this.#projection.keepsLedgersApart
  }

  wants(event: StoredEvent) {
    return event.ledger !== this.name
  }

  start(store: EventStore) {
    return new CountingUp(this.#projection.start(store))
  }

  rebuilding(store: EventStore) {
    return new CountingAnew(this.#projection.rebuilding(store))
  }
}

class CountingUp<P extends Projecting> implements Projecting {
  protected readonly working: P

  constructor(working: P) {
    this.working = working
  }

  checkpoint() {
    return this.working.checkpoint()
  }

  parked() {
    return this.working.parked()
  }

  apply(taken: ReadonlyArray<StoredEvent>, from: Checkpoint, to: Reached) {
    return this.working.apply(taken, from, to)
  }

  park(event: StoredEvent, why: HandlerFailed, from: Checkpoint, to: Reached) {
    return this.working.park(event, why, from, to)
  }
}

class CountingAnew extends CountingUp<Rebuilding> implements Rebuilding {
  begin() {
    return this.working.begin()
  }

  replace(at: Checkpoint) {
    return this.working.replace(at)
  }

  abandon(at: Checkpoint) {
    return this.working.abandon(at)
  }
}

const storeOf = async (...ledgers: ReadonlyArray<string>): Promise<EventStore> => {
  const store = memoryStore()
  for (const ledger of ledgers) await done(store.append(ledger, 0, events(0, 3)))
  return store
}

describe('a projection that is observed', () => {
  it('tells of each chunk it takes in, with what it reads for it inside', async () => {
    const { spans, points, observers } = observing()
    const store = observedStore(await storeOf(town), observers)
    await done(catchUp(store, observedProjection(await projection(), observers)))

    const all = spans.getFinishedSpans()
    const [applied] = all.filter(({ name }) => name === 'minutebook apply')
    expect(applied?.attributes).toEqual({
      'minutebook.operation': 'apply',
      'minutebook.projection': 'counting',
      'minutebook.events': 3,
      'minutebook.outcome': 'done',
    })
    const inside = all.filter(
      ({ parentSpanContext: parent }) => parent?.spanId === applied?.spanContext().spanId,
    )
    expect(inside.map(({ name }) => name)).toEqual(['minutebook read'])
    expect(await points('minutebook.projection.taken')).toEqual([
      { 'minutebook.projection': 'counting', value: 3 },
    ])
    expect(await points('minutebook.projection.duration')).toEqual([
      {
        'minutebook.projection': 'counting',
        'minutebook.operation': 'apply',
        'minutebook.outcome': 'done',
        value: 1,
      },
    ])
  })

  it('tells which ledger it put aside, and why as an error', async () => {
    const { spans, observers } = observing()
    const observed = observedProjection(await projection(), observers)
    await done(catchUp(await storeOf('village'), observed, { onFailure: 'park', retries: { times: 0 } }))

    expect(
      spans
        .getFinishedSpans()
        .map(({ name, attributes, status }) => [
          name,
          attributes['minutebook.ledger'],
          attributes['minutebook.outcome'],
          status.code,
        ]),
    ).toEqual([
      ['minutebook apply', undefined, 'handler-failed', SpanStatusCode.ERROR],
      ['minutebook apply', undefined, 'handler-failed', SpanStatusCode.ERROR],
      ['minutebook park', 'village', 'done', SpanStatusCode.UNSET],
      ['minutebook apply', undefined, 'done', SpanStatusCode.UNSET],
    ])
  })

  it('48 tells how old what it takes in is by then, and how old what it cannot take in', async () => {
    const { sums, observers } = observing()
    const observed = observedProjection(await projection(), observers)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(instant(0)) + 30_000 })
    try {
      const store = await storeOf(town)
      await done(catchUp(store, observed))
      vi.setSystemTime(Date.parse(instant(0)) + 90_000)
      await done(store.append('village', 0, [...events(0, 1), ...events(0, 1)]))
      await refused(catchUp(store, observed, { retries: { times: 0 } }))
      // A clock that is behind that of whoever recorded makes nothing younger than new.
      vi.setSystemTime(Date.parse(instant(0)) - 60_000)
      await done(store.append(town, 3, events(3, 1)))
      await refused(catchUp(store, observed, { retries: { times: 0 } }))
      await done(rebuild(await storeOf(town), observed))
    } finally {
      vi.useRealTimers()
    }

    const [taken, failed] = ['done', 'handler-failed'].map((outcome) => ({
      'minutebook.projection': 'counting',
      'minutebook.outcome': outcome,
    }))
    // A chunk that fails is tried as a whole and then event by event.
    expect(await sums('minutebook.projection.lag')).toEqual([
      { ...taken, sum: 30 },
      { ...failed, sum: 180 },
    ])
  })

  it('tells of the commands that what it takes in came of, and of what caused it, but not of too many', async () => {
    const { spans, observers } = observing()
    const store = memoryStore()
    const observed = observedProjection(await projection(), observers)
    const id = (n: number): string => `01990a3e-5c6e-7000-8000-${String(n).padStart(12, '0')}`
    const of = (n: number, command: number, causedBy: ReadonlyArray<number>) => ({
      id: id(n),
      recordedAt: instant(n),
      leaf: JSON.stringify({ causedBy: causedBy.map(id), command: id(command) }),
    })
    await done(store.append(town, 0, [of(1, 101, []), { ...of(2, 101, [1, 900]), recordedAt: instant(1) }]))
    await done(store.append(town, 2, [of(3, 102, [901])]))
    await done(catchUp(store, observed))
    for (let n = 4; n < 44; n += 1) await done(store.append(town, n - 1, [of(n, 100 + n, [900 + n])]))
    await done(catchUp(store, observed))

    const [few, many] = spans.getFinishedSpans().map(({ attributes }) => attributes)
    expect(few).toMatchObject({
      'minutebook.events': 3,
      'minutebook.commands': [id(101), id(102)],
      'minutebook.caused_by': [id(900), id(901)],
    })
    expect(many?.['minutebook.commands']).toEqual(Array.from({ length: 32 }, (_, n) => id(104 + n)))
    expect(many?.['minutebook.caused_by']).toHaveLength(32)
  })

  it('is rebuilt as before, and tells when what was made is put in place', async () => {
    const { spans, observers } = observing()
    await done(rebuild(await storeOf(town), observedProjection(await projection(), observers)))

    expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual([
      'minutebook apply',
      'minutebook replace',
    ])
  })

  it('may be of a class, which keeps its methods and what they are of', async () => {
    const { spans, observers } = observing()
    const store = await storeOf('village', town)
    const counted = new Counting(await projection())
    const observed = observedProjection(counted, observers)
    await done(catchUp(store, observed, { onFailure: 'park', retries: { times: 0 } }))
    await done(rebuild(store, observed, { onFailure: 'park', retries: { times: 0 } }))

    expect(new Set(spans.getFinishedSpans().map(({ name }) => name))).toEqual(
      new Set(['minutebook apply', 'minutebook park', 'minutebook replace']),
    )
    expect(await done(observed.start(store).parked())).toEqual(new Set(['village']))
  })
})
