import { canonical, standardCatalogue, verify, type MunicipalityId } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { openLedger } from 'minutebook'
import { fixedIds, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { amended, covered, created, enacted, rescinded } from './acts.js'
import { all, failureOf, places } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'
import { appendingThrough } from './stores.js'

const original = async () => {
  const ledger = await memoryLedger()
  await ledger.record([created, covered])
  await ledger.record([enacted('policy:a'), enacted('policy:b')])
  await ledger.record(amended('policy:a', 'v2', '2021-03-01'))
  await ledger.record(rescinded('policy:b'))
  return ledger
}

type Members = Record<string, unknown>

/** The leaf with members changed, spelled canonically. */
const changed = (leaf: string | undefined, change: (envelope: Members) => Members): string => {
  const text = canonical(change(JSON.parse(leaf ?? '') as Members))
  return E.isRight(text) ? text.right : expect.fail(text.left.sentence)
}

const without =
  (member: string) =>
  (envelope: Members): Members =>
    Object.fromEntries(Object.entries(envelope).filter(([name]) => name !== member))

describe('an export', () => {
  it('is imported byte for byte, and answers alike', async () => {
    const ledger = await original()
    const leaves = await all(ledger.read())
    const copy = await openLedger({ municipality: 'test-town', file: folder.file() })
    expect(await copy.importLeaves(leaves)).toEqual({ added: 6, size: 6 })
    expect(await all(copy.read())).toEqual(leaves)
    expect(await copy.head()).toEqual(await ledger.head())
    const question = { from: '2018-01-01', to: '2024-12-31' }
    expect(await copy.changesBetween(question)).toEqual(await ledger.changesBetween(question))
    await copy.record(enacted('policy:c'))
    expect(await all(copy.read())).toHaveLength(7)
    await copy.close()
  })

  it('keeps the appends it was recorded by', async () => {
    const sizes: Array<number> = []
    const store = appendingThrough(memoryLedgerStore(), (append) => (ledger, expected, events) => {
      sizes.push(events.length)
      return append(ledger, expected, events)
    })
    const copy = await memoryLedger({ store })
    await copy.importLeaves(await all((await original()).read()))
    expect(sizes).toEqual([2, 2, 1, 1])
  })

  it('is known after it though the ledger was asked before it, and what is recorded then goes on from it', async () => {
    const leaves = await all((await original()).read())
    const copy = await memoryLedger({ ids: fixedIds(1) })
    await copy.importLeaves(leaves.slice(0, 2))
    const certainOn = async (on: string) =>
      (await copy.policiesInForce({ on })).certain.map(({ policy }) => policy)
    expect(await certainOn('2022-01-01')).toEqual([])
    expect(await copy.importLeaves(leaves)).toEqual({ added: 4, size: 6 })
    expect(await certainOn('2022-01-01')).toEqual(['policy:a', 'policy:b'])
    await copy.record(rescinded('policy:a', '2022-06-01'))
    expect(await certainOn('2022-07-01')).toEqual(['policy:b'])
    const again = verify('test-town' as MunicipalityId, standardCatalogue, await all(copy.read()))
    expect(again).toMatchObject({ events: 7, problems: [], notUnderstood: 0 })
  })

  it('is what was verified, whatever is done to the list afterwards', async () => {
    const leaves = await all((await original()).read())
    const list = [...leaves]
    let isVerified = false
    const store = memoryLedgerStore()
    const copy = await memoryLedger({
      store: {
        ...store,
        events: {
          ...store.events,
          read: (...range) => {
            if (isVerified) list.fill('')
            return store.events.read(...range)
          },
        },
      },
    })
    await copy.importLeaves(leaves.slice(0, 2))
    isVerified = true
    expect(await copy.importLeaves(list)).toEqual({ added: 4, size: 6 })
    expect(await all(copy.read())).toEqual(leaves)
  })

  it('is imported once: again there is nothing to add', async () => {
    const ledger = await original()
    const leaves = await all(ledger.read())
    expect(await ledger.importLeaves(leaves)).toEqual({ added: 0, size: 6 })
    expect(await ledger.importLeaves([...leaves])).toEqual({ added: 0, size: 6 })
    expect(await (await memoryLedger()).importLeaves([])).toEqual({ added: 0, size: 0 })
  })

  it('is not imported over other events, or more of them', async () => {
    const leaves = await all((await original()).read())
    const ledger = await memoryLedger({ ids: fixedIds(1) })
    await ledger.record(created)
    expect(await failureOf(ledger.importLeaves(leaves))).toMatchObject({
      code: 'ledger-not-empty',
      error: { size: 1, differsFrom: 0 },
    })
    const longer = await original()
    expect(await failureOf(longer.importLeaves(leaves.slice(0, 2)))).toMatchObject({
      code: 'ledger-not-empty',
      message:
        'The ledger test-town has all 2 events that are imported, and goes on to 6: there is nothing to import.',
      error: { size: 6, differsFrom: 2 },
    })
    expect(await longer.head()).toMatchObject({ size: 6 })
  })

  it('that was cut off inside an append cannot be finished, and says where', async () => {
    const leaves = await all((await original()).read())
    const moments = leaves.map((leaf) => (JSON.parse(leaf) as { readonly recordedAt: string }).recordedAt)
    const inside = moments.findIndex((moment, at) => at > 0 && moment === moments[at - 1])
    const copy = await memoryLedger({ ids: fixedIds(1) })
    await copy.importLeaves(leaves.slice(0, inside))
    expect(await failureOf(copy.importLeaves(leaves))).toMatchObject({
      code: 'refused',
      problems: [{ code: 'append-cut', path: `/${inside}` }],
    })
    expect(await copy.head()).toMatchObject({ size: inside })
  })

  it('that a failing store broke off is finished by importing it again', async () => {
    const leaves = await all((await original()).read())
    let left = 2
    const store = memoryLedgerStore()
    const full = appendingThrough(store, (append) => (ledger, expected, events) => async () => {
      left -= 1
      if (left >= 0) return append(ledger, expected, events)()
      return E.left({
        _tag: 'StoreProblem',
        code: 'store-full',
        path: 'disk',
        sentence: 'No room.',
        cause: null,
      })
    })
    const copy = await memoryLedger({ store: full })
    expect(await failureOf(copy.importLeaves(leaves))).toMatchObject({ code: 'store-full' })
    expect(await all(copy.read())).toEqual(leaves.slice(0, 4))
    left = 10
    expect(await copy.importLeaves(leaves)).toEqual({ added: 2, size: 6 })
    expect(await all(copy.read())).toEqual(leaves)
  })

  it('of many appends is imported by a store that takes them out of turn', async () => {
    const ledger = await memoryLedger()
    for (let n = 0; n < 300; n += 1) await ledger.record(enacted(`policy:${n}`))
    const leaves = await all(ledger.read())
    const slow = appendingThrough(memoryLedgerStore(), (append) => (name, expected, events) => async () => {
      for (let turns = expected % 3; turns > 0; turns -= 1) await Promise.resolve()
      return append(name, expected, events)()
    })
    const copy = await memoryLedger({ store: slow })
    expect(await copy.importLeaves(leaves)).toEqual({ added: 300, size: 300 })
    expect(await all(copy.read())).toEqual(leaves)
  })
})

describe('leaves that are no export of this ledger', () => {
  const renumbered = (leaf: string | undefined) => changed(leaf, (envelope) => ({ ...envelope, seq: 2 }))
  const altering =
    (at: number, change: (envelope: Members) => Members) =>
    (leaves: ReadonlyArray<string>): ReadonlyArray<string> =>
      leaves.map((leaf, index) => (index === at ? changed(leaf, change) : leaf))
  const memberOf = (member: string) => (leaf: string | undefined) =>
    (JSON.parse(leaf ?? '') as Members)[member]
  const recordedAt = memberOf('recordedAt')
  const idOf = memberOf('id')
  const wrong: ReadonlyArray<
    readonly [string, (leaves: ReadonlyArray<string>) => ReadonlyArray<string>, string]
  > = [
    ['is no JSON', ([a]) => [a ?? '', '{"v":1'], 'leaf-not-json /1'],
    ['is spelled otherwise', ([a, b]) => [a ?? '', `${b ?? ''} `], 'leaf-not-canonical /1'],
    [
      'holds a fraction',
      ([a]) => [changed(a, (one) => one).replace('"seq":0', '"seq":0.5')],
      'not-a-count /0/seq',
    ],
    [
      'has a member too many',
      ([a]) => [changed(a, (one) => ({ ...one, extra: 1 }))],
      'unknown-member /0/extra',
    ],
    ['has a member too few', ([a]) => [changed(a, without('by'))], 'missing /0/by'],
    ['left one out', ([a, , c]) => [a ?? '', c ?? ''], 'seq-out-of-order /1/seq'],
    ['came twice', ([a, b]) => [a ?? '', b ?? '', renumbered(b)], 'id-repeated /2/id'],
    [
      'is of another town',
      ([a]) => [changed(a, (one) => ({ ...one, ledger: 'city' }))],
      'ledger-other /0/ledger',
    ],
    [
      'was recorded before the one it follows',
      ([a, b]) => [a ?? '', changed(b, (one) => ({ ...one, recordedAt: '2020-01-01T00:00:00.000000Z' }))],
      'recorded-at-regression /1/recordedAt',
    ],
    [
      'counts its subjects wrong',
      ([a]) => [changed(a, (one) => ({ ...one, subjects: [{ id: 'municipality:self', n: 1 }] }))],
      'ordinal-gap /0/subjects/0/n',
    ],
    [
      'has its subjects out of order',
      ([a]) => [
        changed(a, (one) => ({ ...one, subjects: ['policy:b', 'policy:a'].map((id) => ({ id, n: 0 })) })),
      ],
      'subjects-unsorted /0/subjects/1',
    ],
    [
      'refers to one that comes after it',
      ([a, b, c]) => [
        a ?? '',
        changed(b, (one) => ({ ...one, cites: [(JSON.parse(c ?? '') as Members)['id']] })),
        c ?? '',
      ],
      'event-unknown /1/cites',
    ],
    ['hides a subject', altering(5, (one) => ({ ...one, subjects: [] })), 'unlisted-subject /5/subjects'],
    [
      'lists a subject too many',
      altering(4, (one) => ({
        ...one,
        subjects: ['policy:a', 'policy:b'].map((id) => ({ id, n: 1 })),
      })),
      'subject-not-touched /4/subjects',
    ],
    [
      'is a decision without a day',
      altering(5, (one) => ({ ...one, decidedOn: null })),
      'decided-on-missing /5/decidedOn',
    ],
    [
      'shares its moment with another append',
      (leaves) => altering(4, (one) => ({ ...one, recordedAt: recordedAt(leaves[3]) }))(leaves),
      'recorded-at-shared /4/recordedAt',
    ],
    [
      'tears its append in two',
      (leaves) => altering(3, (one) => ({ ...one, recordedAt: recordedAt(leaves[4]) }))(leaves),
      'append-torn /3/recordedAt',
    ],
    [
      'names another recorder within one command',
      altering(3, (one) => ({ ...one, recordedBy: 'clerk-9' })),
      'command-mixed /3/recordedBy',
    ],
    ['withholds fields', altering(5, (one) => ({ ...one, _sd: ['abc'] })), 'withheld-unknown /5/_sd'],
    [
      'cites another twice',
      (leaves) => altering(5, (one) => ({ ...one, cites: [idOf(leaves[3]), idOf(leaves[3])] }))(leaves),
      'citation-repeated /5/cites',
    ],
    ['has not the shape of its kind', altering(5, (one) => ({ ...one, data: {} })), 'missing /5/data/policy'],
    [
      'refers to one nobody knows, and is of a kind nobody knows',
      altering(5, (one) => ({ ...one, type: 'PolicySung', cites: ['0194b0c0-0000-7000-8000-00000000000a'] })),
      'event-unknown /5/cites',
    ],
    [
      'is too long',
      ([a]) => [changed(a, (one) => ({ ...one, data: { text: 'x'.repeat(66_000) } }))],
      'leaf-too-large /0',
    ],
  ]

  it.each(wrong)('one that %s is refused, and nothing is written', async (_, spoil, place) => {
    const leaves = await all((await original()).read())
    const copy = await memoryLedger()
    const failure = await failureOf(copy.importLeaves(spoil(leaves)))
    expect(failure.code).toBe('refused')
    expect(places(failure)).toContain(place)
    expect(await copy.head()).toMatchObject({ size: 0 })
  })

  it.each(wrong)('one that %s has the same fault for a verification', async (_, spoil, place) => {
    const leaves = spoil(await all((await original()).read()))
    const { problems } = verify('test-town' as MunicipalityId, standardCatalogue, leaves)
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toContain(place)
  })
})
