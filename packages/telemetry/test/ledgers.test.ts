import { failure, memoryStore, memoryTexts } from '@minutebook/eventstore'
import { context, SpanStatusCode } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import * as E from 'fp-ts/lib/Either.js'
import { LedgerFailure, openLedger, type ActInput, type Ledger } from 'minutebook'
import { afterAll, beforeAll, expect, expectTypeOf, it } from 'vitest'
import { observedLedgers, observedStore } from '../src/index.js'
import { questions } from '../src/questions.js'
import { observing } from './observing.js'

const municipality = 'ocd-division/country:ca/csd:4811049'
const imported: ActInput = { type: 'PolicyImported', data: { policy: 'policy:6030', kind: 'council-policy' } }

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
afterAll(() => context.disable())

const opened = async () => {
  const { spans, points, observers } = observing()
  const store = { events: observedStore(memoryStore(), observers), texts: memoryTexts() }
  const ledger = await observedLedgers(openLedger, observers)({ municipality, store })
  const named = (name: string) => spans.getFinishedSpans().filter((span) => span.name === name)
  return { ledger, spans, named, points }
}

it('opening a ledger is a span, and what it reads of its store is inside it', async () => {
  const { named } = await opened()
  const [open, ...others] = named('minutebook open')
  const [read] = named('minutebook read')

  expect(others).toEqual([])
  expect(open?.attributes).toEqual({
    'minutebook.operation': 'open',
    'minutebook.ledger': municipality,
    'minutebook.outcome': 'done',
  })
  expect(read?.parentSpanContext?.spanId).toBe(open?.spanContext().spanId)
})

it('recording is a span with the command, its events and the size, around the append', async () => {
  const { ledger, named } = await opened()
  const command = '3f0e2c1a-0d3b-4a52-9a37-6c1f6f1d9b10'
  await ledger.record(imported, { command })
  const [record] = named('minutebook record')
  const [append] = named('minutebook append')

  expect(record?.attributes).toEqual({
    'minutebook.operation': 'record',
    'minutebook.ledger': municipality,
    'minutebook.command': command,
    'minutebook.events': 1,
    'minutebook.size': 1,
    'minutebook.outcome': 'done',
  })
  expect(append?.parentSpanContext?.spanId).toBe(record?.spanContext().spanId)
})

it('acts that are refused are told of, and are no error', async () => {
  const { ledger, named } = await opened()
  await expect(ledger.record({ ...imported, type: 'PolicyImprted' } as never)).rejects.toMatchObject({
    code: 'refused',
  })
  const [record] = named('minutebook record')

  expect(record?.attributes['minutebook.outcome']).toBe('refused')
  expect(record?.status.code).toBe(SpanStatusCode.UNSET)
})

it('what is refused, or cannot be read, is told of by the codes of its problems', async () => {
  const { ledger, named } = await opened()
  await expect(
    ledger.record([
      { ...imported, type: 'PolicyImprted' } as never,
      { ...imported, decidedOn: '2025-02-30' },
    ]),
  ).rejects.toMatchObject({ code: 'refused' })
  await expect(ledger.statusOf('policy:6030', { on: '2025-02-30' })).rejects.toMatchObject({
    code: 'refused',
  })

  expect(named('minutebook record')[0]?.attributes['minutebook.problems']).toEqual([
    'unknown-type',
    'date-not-on-calendar',
  ])
  expect(named('minutebook ask')[0]?.attributes['minutebook.problems']).toEqual(['date-not-on-calendar'])
})

it('a command that fails is told of by its id, whether it was named or drawn', async () => {
  const { spans, observers } = observing()
  const memory = memoryStore()
  const full = failure('store-full', 'there', 'There is no room left.')
  const store = { events: { ...memory, append: () => async () => E.left(full) }, texts: memoryTexts() }
  const ledger = await observedLedgers(openLedger, observers)({ municipality, store })
  const command = '3f0e2c1a-0d3b-4a52-9a37-6c1f6f1d9b10'
  const drawn: unknown = await ledger.record(imported).catch((thrown: unknown) => thrown)
  await expect(ledger.record(imported, { command })).rejects.toMatchObject({ code: 'store-full' })
  await expect(
    ledger.record({ ...imported, type: 'PolicyImprted' } as never, { command }),
  ).rejects.toMatchObject({ code: 'refused' })

  const records = spans.getFinishedSpans().filter(({ name }) => name === 'minutebook record')
  expect(records.map(({ attributes }) => attributes['minutebook.command'])).toEqual([
    drawn instanceof LedgerFailure && 'command' in drawn.error ? drawn.error.command : expect.fail(),
    command,
    command,
  ])
  expect(records.map(({ attributes }) => attributes['minutebook.problems'])).toEqual([
    undefined,
    undefined,
    ['unknown-type'],
  ])
})

it('each question is a span that names it, and is measured by it', async () => {
  const { ledger, named, points } = await opened()
  await ledger.statusOf('policy:6030', { on: '2025-02-03' })
  const [ask, ...others] = named('minutebook ask')

  expect(others).toEqual([])
  expect(ask?.attributes).toEqual({
    'minutebook.operation': 'ask',
    'minutebook.ledger': municipality,
    'minutebook.question': 'statusOf',
    'minutebook.outcome': 'done',
  })
  expect(await points('minutebook.ledger.duration')).toEqual([
    { 'minutebook.operation': 'open', 'minutebook.outcome': 'done', value: 1 },
    {
      'minutebook.operation': 'ask',
      'minutebook.question': 'statusOf',
      'minutebook.outcome': 'done',
      value: 1,
    },
  ])
})

/** What of a ledger is no question; what a ledger can do is one or the other, or this does not compile. */
const others = [
  'record',
  'importLeaves',
  'now',
  'refresh',
  'head',
  'log',
  'read',
  'putText',
  'getText',
  'writeSnapshot',
  'snapshot',
  'close',
] as const
expectTypeOf<(typeof questions)[number]>().toEqualTypeOf<Exclude<keyof Ledger, (typeof others)[number]>>()
expectTypeOf<(typeof others)[number]>().toEqualTypeOf<Exclude<keyof Ledger, (typeof questions)[number]>>()

it('every question a ledger can be asked is observed, and nothing else', async () => {
  const { ledger, spans, named } = await opened()
  expect([...Object.keys(ledger.now()), 'compareVersions'].toSorted()).toEqual([...questions].toSorted())
  expect(Object.keys(ledger).toSorted()).toEqual([...questions, ...others].toSorted())
  spans.reset()
  for (const name of questions) await (ledger[name] as () => Promise<unknown>)().catch(() => undefined)

  expect(named('minutebook ask').map(({ attributes }) => attributes['minutebook.question'])).toEqual([
    ...questions,
  ])
})

it('whatever else a ledger has is handed on as it is', async () => {
  const { spans, observers } = observing()
  const plain = { size: () => 7, zone: 'America/Edmonton' }
  const ledger = await observedLedgers(async () => plain, observers)({ municipality })
  spans.reset()

  expect(ledger.size()).toBe(7)
  expect(ledger.zone).toBe('America/Edmonton')
  expect(spans.getFinishedSpans()).toEqual([])
})

it('an import is a span with the events it added and the size; the leaves have commands of their own', async () => {
  const { ledger } = await opened()
  await ledger.record(imported)
  const leaves: Array<string> = []
  for await (const batch of ledger.read()) leaves.push(...batch)
  const copy = await opened()
  await copy.ledger.importLeaves(leaves)
  const [record] = copy.named('minutebook record')

  expect(record?.attributes).toEqual({
    'minutebook.operation': 'record',
    'minutebook.ledger': municipality,
    'minutebook.events': 1,
    'minutebook.size': 1,
    'minutebook.outcome': 'done',
  })
})

it('a store that fails makes an error of what was asked of the ledger', async () => {
  const { spans, observers } = observing()
  const events = memoryStore()
  await events.close()()
  const store = { events, texts: memoryTexts() }
  const open = observedLedgers(openLedger, observers)

  await expect(open({ municipality, store })).rejects.toMatchObject({ code: 'store-closed' })
  const [span] = spans.getFinishedSpans()
  expect(span?.attributes['minutebook.outcome']).toBe('store-closed')
  expect(span?.status.code).toBe(SpanStatusCode.ERROR)
})
