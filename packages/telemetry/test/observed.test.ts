import { readFileSync } from 'node:fs'
import { beginning, copyLedger, memoryStore, memoryTexts } from '@minutebook/eventstore'
import { conformanceOf, failingFirst } from '@minutebook/eventstore/conformance'
import { context, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observedStore, observedTexts } from '../src/index.js'
import { observing } from './observing.js'

conformanceOf(
  'a memory store that is observed',
  async () => ({ events: observedStore(memoryStore()), texts: observedTexts(memoryTexts()) }),
  {
    texts: true,
    shared: false,
    removal: false,
    redaction: false,
    integrity: false,
    inline: false,
    truncation: false,
    recreation: false,
    late: false,
    bystander: false,
    refusals: false,
    program: false,
  },
)

const ledger = 'ocd-division/country:ca/csd:4811049'
const id = (number: number): string => `0194b0c0-0000-7000-8000-${String(number).padStart(12, '0')}`
const command = '0194b0c0-0000-4000-8000-000000000009'
const cause = id(99)

/** Two events of one command; the second follows from the first and from one recorded before. */
const events = [
  { id: id(1), leaf: JSON.stringify({ command, causedBy: [] }) },
  { id: id(2), leaf: JSON.stringify({ command, causedBy: [id(1), cause] }) },
].map((one) => ({ ...one, recordedAt: '2026-01-01T00:00:00.000001Z' }))

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
afterAll(() => context.disable())

it('is told by this package in its version', async () => {
  const { spans, observers } = observing()
  await observedStore(memoryStore(), observers).head(ledger)()
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly name: string
    readonly version: string
  }
  const [span] = spans.getFinishedSpans()
  expect(span?.instrumentationScope).toMatchObject({ name: manifest.name, version: manifest.version })
})

describe('an append', () => {
  it('is a span that says to which ledger, by which command, caused by what, and what became of it', async () => {
    const { spans, observers } = observing()
    await observedStore(memoryStore(), observers).append(ledger, 0, events)()

    expect(spans.getFinishedSpans().map(({ name, attributes }) => ({ name, attributes }))).toEqual([
      {
        name: 'minutebook append',
        attributes: {
          'minutebook.operation': 'append',
          'minutebook.ledger': ledger,
          'minutebook.expected': 0,
          'minutebook.events': 2,
          'minutebook.size': 2,
          'minutebook.command': command,
          'minutebook.caused_by': [cause],
          'minutebook.outcome': 'done',
        },
      },
    ])
  })

  it('is a child of the span in which it is made', async () => {
    const { spans, tracerProvider, observers } = observing()
    const store = observedStore(memoryStore(), observers)
    const parent = tracerProvider.getTracer('test').startSpan('a council meeting')
    await context.with(trace.setSpan(context.active(), parent), store.append(ledger, 0, events))

    expect(spans.getFinishedSpans()[0]?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId)
  })

  it('that is repeated is told apart, and counted once', async () => {
    const { spans, points, observers } = observing()
    const store = observedStore(memoryStore(), observers)
    await store.append(ledger, 0, events)()
    await store.append(ledger, 0, events)()

    expect(spans.getFinishedSpans().map(({ attributes }) => attributes['minutebook.outcome'])).toEqual([
      'done',
      'already-stored',
    ])
    expect(await points('minutebook.store.appended')).toEqual([{ 'minutebook.ledger': ledger, value: 2 }])
  })

  it('that fails is in error, and one that somebody was quicker is not', async () => {
    const { spans, points, observers } = observing()
    const store = observedStore(failingFirst(memoryStore(), 1), observers)
    await store.append(ledger, 0, events)()
    await store.append(ledger, 5, events)()

    expect(
      spans
        .getFinishedSpans()
        .map(({ status, attributes }) => [attributes['minutebook.outcome'], status.code]),
    ).toEqual([
      ['store-unavailable', SpanStatusCode.ERROR],
      ['revision-conflict', SpanStatusCode.UNSET],
    ])
    expect(await points('minutebook.store.duration')).toEqual([
      { 'minutebook.operation': 'append', 'minutebook.outcome': 'store-unavailable', value: 1 },
      { 'minutebook.operation': 'append', 'minutebook.outcome': 'revision-conflict', value: 1 },
    ])
  })

  it('of leaves of another make has no command and no cause', async () => {
    const { spans, observers } = observing()
    const strange = events.map((one, at) => ({ ...one, leaf: at === 0 ? 'no JSON' : '7' }))
    await observedStore(memoryStore(), observers).append(ledger, 0, strange)()

    expect(spans.getFinishedSpans()[0]?.attributes).not.toHaveProperty('minutebook.command')
    expect(spans.getFinishedSpans()[0]?.attributes).not.toHaveProperty('minutebook.caused_by')
  })
})

describe('a copy', () => {
  it('is told of append by append, each by the command and the causes it had in the original', async () => {
    const { spans, tracerProvider, observers } = observing()
    const memory = memoryStore()
    const later = {
      id: id(3),
      recordedAt: '2026-01-01T00:00:00.000002Z',
      leaf: JSON.stringify({ command: id(8), causedBy: [id(2)] }),
    }
    await memory.append(ledger, 0, events)()
    await memory.append(ledger, 2, [later])()
    const parent = tracerProvider.getTracer('test').startSpan('moving to another server')
    const to = observedStore(memoryStore(), observers)
    await context.with(trace.setSpan(context.active(), parent), copyLedger({ ledger, from: memory, to }))

    const appends = spans.getFinishedSpans().filter(({ name }) => name === 'minutebook append')
    expect(
      appends.map(({ attributes, parentSpanContext }) => [
        attributes['minutebook.command'],
        attributes['minutebook.caused_by'],
        parentSpanContext?.spanId === parent.spanContext().spanId,
      ]),
    ).toEqual([
      [command, [cause], true],
      [id(8), [id(2)], true],
    ])
  })
})

describe('a reading', () => {
  it('is one span with all its events, ended where the reader leaves it', async () => {
    const { spans, points, observers } = observing()
    const store = observedStore(memoryStore(), observers)
    await store.append(ledger, 0, events)()
    for await (const chunk of store.read(ledger, 0)) if (chunk._tag === 'Right') break

    expect(spans.getFinishedSpans().at(-1)).toMatchObject({
      name: 'minutebook read',
      attributes: { 'minutebook.ledger': ledger, 'minutebook.events': 2, 'minutebook.outcome': 'done' },
    })
    expect(await points('minutebook.store.read')).toEqual([{ 'minutebook.operation': 'read', value: 2 }])
  })

  it('of leaves alone is one span as well, where the store gives them alone', async () => {
    const { spans, observers } = observing()
    const memory = memoryStore()
    const read = Object.assign(memory.read.bind(memory), {
      async *leaves() {
        yield E.right(['{}', '{}'])
      },
    })
    const leaves: Array<unknown> = []
    for await (const chunk of observedStore({ ...memory, read }, observers).read.leaves?.(ledger, 0) ?? [])
      leaves.push(chunk)

    expect(leaves).toEqual([E.right(['{}', '{}'])])
    expect(spans.getFinishedSpans()).toMatchObject([
      {
        name: 'minutebook read',
        attributes: { 'minutebook.ledger': ledger, 'minutebook.events': 2, 'minutebook.outcome': 'done' },
      },
    ])
  })

  it('that breaks off is in error', async () => {
    const { spans, observers } = observing()
    const store = observedStore(memoryStore(), observers)
    await store.close()()
    for await (const _ of store.read(ledger, 0)) break

    expect(spans.getFinishedSpans()[0]).toMatchObject({
      attributes: { 'minutebook.outcome': 'store-closed' },
      status: { code: SpanStatusCode.ERROR },
    })
  })

  it('by a subscription that breaks off is a span in error, from its beginning to its end', async () => {
    const { spans, points, observers } = observing()
    const memory = memoryStore()
    await memory.append(ledger, 0, events)()
    const store = observedStore(memory, observers)
    for await (const chunk of store.subscribe(beginning, new AbortController().signal))
      if (E.isRight(chunk)) await memory.close()()

    expect(spans.getFinishedSpans()).toMatchObject([
      {
        name: 'minutebook subscribe',
        attributes: {
          'minutebook.operation': 'subscribe',
          'minutebook.events': 2,
          'minutebook.outcome': 'store-closed',
        },
        status: { code: SpanStatusCode.ERROR },
      },
    ])
    expect(await points('minutebook.store.duration')).toEqual([
      { 'minutebook.operation': 'subscribe', 'minutebook.outcome': 'store-closed', value: 1 },
    ])
  })

  it('by a subscription is counted as it goes', async () => {
    const { points, observers } = observing()
    const store = observedStore(memoryStore(), observers)
    const { position } = await store
      .append(ledger, 0, events.slice(0, 1))()
      .then((answer) => {
        if (answer._tag === 'Left') return expect.fail(answer.left.sentence)
        return answer.right
      })
    const next = { ...events[1], id: id(2), leaf: '{}', recordedAt: '2026-01-01T00:00:00.000002Z' }
    await store.append(ledger, 1, [next])()
    for await (const _ of store.subscribe(position, new AbortController().signal)) break

    expect(await points('minutebook.store.read')).toEqual([{ 'minutebook.operation': 'subscribe', value: 1 }])
  })
})

describe('a text', () => {
  it('that is kept and asked for is told of by its length, and one that is not there is no error', async () => {
    const { spans, points, observers } = observing()
    const texts = observedTexts(memoryTexts(), observers)
    const kept = await texts.put(Uint8Array.from([1, 2, 3]))()
    await texts.get(E.isRight(kept) ? kept.right : '')()
    await texts.get('0'.repeat(64))()

    expect(
      spans.getFinishedSpans().map(({ name, attributes, status }) => [name, attributes, status.code]),
    ).toEqual([
      [
        'minutebook putText',
        { 'minutebook.operation': 'putText', 'minutebook.bytes': 3, 'minutebook.outcome': 'done' },
        SpanStatusCode.UNSET,
      ],
      [
        'minutebook getText',
        { 'minutebook.operation': 'getText', 'minutebook.bytes': 3, 'minutebook.outcome': 'done' },
        SpanStatusCode.UNSET,
      ],
      [
        'minutebook getText',
        { 'minutebook.operation': 'getText', 'minutebook.outcome': 'missing' },
        SpanStatusCode.UNSET,
      ],
    ])
    expect(await points('minutebook.store.duration')).toHaveLength(3)
  })
})
