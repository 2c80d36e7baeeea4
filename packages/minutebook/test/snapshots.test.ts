import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as fc from 'fast-check'
import {
  catalogueOf,
  LedgerFailure,
  openLedger,
  standardKinds,
  standardProfiles,
  type ActInput,
  type EventStore,
  type Ledger,
  type LedgerStore,
  type Profile,
} from 'minutebook'
import { fixedClock, fixedIds, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { amended, covered, created, enacted, rescinded } from './acts.js'
import { all, failureOf, places } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'
import { commands, everything } from './histories.js'

const clock = fixedClock('2025-01-01T12:00:00.000000Z')
const on = { on: '2024-01-01' }

/** A ledger in memory with a few policies, and a snapshot of it. */
const snapshotted = async (): Promise<{ readonly store: LedgerStore; readonly snapshot: string }> => {
  const store = memoryLedgerStore()
  const snapshot = folder.file()
  const ledger = await memoryLedger({ store, clock })
  await ledger.record([created, covered, enacted('policy:a'), enacted('policy:b'), rescinded('policy:b')])
  await ledger.writeSnapshot(snapshot)
  return { store, snapshot }
}

/** Why a snapshot is not in use, once its ledger is open. */
const whyUnused = async (ledger: Ledger): Promise<string | undefined> =>
  (await ledger.snapshot()).unused?.code

/** A ledger of so many policies that its leaves take several pages, opened from its snapshot. */
const large = async (): Promise<{
  readonly ledger: Ledger
  readonly store: LedgerStore
  readonly snapshot: string
}> => {
  const store = memoryLedgerStore()
  const snapshot = folder.file()
  const writer = await memoryLedger({ store, clock })
  await writer.record([created, covered])
  await writer.record(Array.from({ length: 400 }, (_, at) => enacted(`policy:p${at}`)))
  await writer.record(rescinded('policy:p0'))
  await writer.writeSnapshot(snapshot)
  const ledger = await memoryLedger({ store, clock, snapshot, ids: fixedIds(1) })
  expect(await ledger.snapshot()).toEqual({ events: 403, unused: null })
  return { ledger, store, snapshot }
}

/** Changes bytes of a file in place, as a failing disk would. */
const spoil = (file: string, from: number, until: number): void => {
  const bytes = readFileSync(file)
  for (let at = from; at < until; at += 1) bytes[at] = (bytes[at] as number) ^ 1
  writeFileSync(file, bytes)
}

describe('a ledger opened from a snapshot', () => {
  it('answers every question as one that is read whole, whatever was recorded since', async () => {
    await fc.assert(
      fc.asyncProperty(commands, fc.nat(), async (history, at) => {
        const store = memoryLedgerStore()
        const snapshot = folder.file()
        const recorder = await memoryLedger({ store, clock })
        let [size, cut] = [0, 0]
        for (const [index, acts] of history.entries()) {
          size = (await recorder.record(acts, { mode: 'import' })).size
          if (index !== at % history.length) continue
          expect(await recorder.writeSnapshot(snapshot)).toMatchObject({ path: snapshot, events: size })
          cut = size
        }
        const reopened = await memoryLedger({ store, clock, snapshot })
        expect(await reopened.snapshot()).toEqual({ events: cut, unused: null })
        const whole = everything((await memoryLedger({ store, clock })).now(), size)
        expect(everything(reopened.now(), size)).toEqual(whole)
        await reopened.close()
      }),
      { numRuns: 40 },
    )
  })

  it('reads of its store what was recorded since, and the last event before it', async () => {
    const { store, snapshot } = await large()
    await (await memoryLedger({ store, clock, ids: fixedIds(2) })).record(enacted('policy:since'))
    const numbers: Array<number> = []
    const read: EventStore['read'] = async function* (...asked) {
      for await (const chunk of store.events.read(...asked)) {
        if (chunk._tag === 'Right') numbers.push(...chunk.right.map(({ seq }) => seq))
        yield chunk
      }
    }
    const watched = { ...store, events: { ...store.events, read } }
    const ledger = await memoryLedger({ store: watched, clock, snapshot, ids: fixedIds(3) })
    expect(await ledger.statusOf('policy:since', on)).toMatchObject({ status: 'in-force' })
    expect((await ledger.policiesInForce(on)).certain).toHaveLength(401)
    expect(new Set(numbers)).toEqual(new Set([402, 403]))
  })

  it('goes on recording, and is written and opened again', async () => {
    const { store, snapshot } = await snapshotted()
    const ledger = await memoryLedger({ store, clock, snapshot, ids: fixedIds(1) })
    await ledger.record([amended('policy:a', 'v2', '2024-02-01'), enacted('policy:c')])
    expect(await ledger.writeSnapshot(snapshot)).toMatchObject({ events: 7 })
    const next = await memoryLedger({ store, clock, snapshot, ids: fixedIds(2) })
    expect(await next.snapshot()).toEqual({ events: 7, unused: null })
    await next.record(rescinded('policy:c', '2024-02-02'))
    expect(await next.statusOf('policy:c', { on: '2024-03-01' })).toMatchObject({ status: 'not-in-force' })
    expect(everything(next.now(), 8)).toEqual(everything((await memoryLedger({ store, clock })).now(), 8))
    expect(await all(next.log())).toHaveLength(8)
  })

  it('knows a command that is in the snapshot', async () => {
    const store = memoryLedgerStore()
    const snapshot = folder.file()
    const command = '0194b0c0-0000-4000-8000-00000000abcd'
    const first = await memoryLedger({ store, clock })
    await first.record([created, enacted('policy:a')], { command })
    await first.writeSnapshot(snapshot)
    const next = await memoryLedger({ store, clock, snapshot, ids: fixedIds(1) })
    expect(await next.record([created, enacted('policy:a')], { command })).toMatchObject({
      alreadyRecorded: true,
      size: 2,
    })
    expect(await failureOf(next.record(enacted('policy:b'), { command }))).toMatchObject({
      code: 'command-reused',
    })
  })

  it('asks the profiles it is given, whatever others made of the same events', async () => {
    const store = memoryLedgerStore()
    const snapshot = folder.file()
    const writer = await memoryLedger({ store, clock })
    await writer.record([
      created,
      covered,
      { type: 'ProfileAdopted', data: { profile: 'core' } },
      {
        ...enacted('policy:a'),
        data: {
          policy: 'policy:a',
          kind: 'council-policy',
          title: 'A',
          commencement: { rule: 'asLawProvides' },
        },
      },
    ] as ReadonlyArray<ActInput>)
    await writer.writeSnapshot(snapshot)
    const core = standardProfiles.get('core') as Profile
    const commencement = {
      value: { n: 0, unit: 'days', after: ['enactment'] },
      source: 'a charter',
      checked: false,
    } as const
    const profiles = new Map([...standardProfiles, ['core', { ...core, commencement }] as const])
    const inForceBy = async (options: object): Promise<ReadonlyArray<number>> => {
      const { certain, possible } = await (
        await memoryLedger({ store, clock, ...options })
      ).policiesInForce(on)
      return [certain.length, possible.length]
    }
    expect(await inForceBy({ snapshot })).toEqual(await inForceBy({}))
    expect(await inForceBy({ snapshot, profiles })).toEqual(await inForceBy({ profiles }))
    expect(await inForceBy({ profiles })).not.toEqual(await inForceBy({}))
  })

  it('of a ledger nobody has recorded anything in is empty', async () => {
    const store = memoryLedgerStore()
    const snapshot = folder.file()
    expect(await (await memoryLedger({ store })).writeSnapshot(snapshot)).toMatchObject({ events: 0 })
    const ledger = await memoryLedger({ store, snapshot })
    expect((await ledger.record([created, enacted('policy:a')])).size).toBe(2)
    expect(await ledger.statusOf('policy:a', on)).toMatchObject({ status: 'in-force' })
  })

  it('answers from what it read after it was closed, and says so of the rest', async () => {
    const { ledger } = await large()
    const now = ledger.now()
    expect(now.statusOf('policy:p7', on).status).toBe('in-force')
    await ledger.close()
    expect(now.statusOf('policy:p7', on).status).toBe('in-force')
    expect(() => now.findings()).toThrow(expect.objectContaining({ code: 'store-closed' }))
    expect(await failureOf(ledger.snapshot())).toMatchObject({ code: 'store-closed' })
  })
})

describe('a snapshot that is not of this ledger as it stands', () => {
  it('is not used where it is missing, or something else', async () => {
    const { store } = await snapshotted()
    const missing = await memoryLedger({ store, snapshot: folder.file() })
    expect(await whyUnused(missing)).toBe('snapshot-missing')
    expect(await missing.statusOf('policy:a', on)).toMatchObject({ status: 'in-force' })

    const other = folder.file()
    writeFileSync(other, 'Dear diary, today council met. '.repeat(200))
    expect(await whyUnused(await memoryLedger({ store, snapshot: other }))).toBe('snapshot-malformed')
    writeFileSync(other, '')
    expect(await whyUnused(await memoryLedger({ store, snapshot: other }))).toBe('snapshot-malformed')
    const place = folder.file()
    mkdirSync(place)
    expect(await whyUnused(await memoryLedger({ store, snapshot: place }))).toBe('snapshot-unreadable')
  })

  it('is not used where none was named, and that is no problem', async () => {
    expect(await (await memoryLedger()).snapshot()).toEqual({ events: 0, unused: null })
  })

  it('is not used for another municipality', async () => {
    const { snapshot } = await snapshotted()
    const ledger = await memoryLedger({ municipality: 'other-town', snapshot })
    expect((await ledger.snapshot()).unused).toMatchObject({
      code: 'snapshot-of-another-ledger',
      path: snapshot,
      sentence: 'This is a snapshot of the ledger test-town.',
    })
    expect(await ledger.statusOf('policy:a', on)).toMatchObject({ reason: 'no-record' })
  })

  it('is not used by another version, nor where other kinds of event are known', async () => {
    const { store, snapshot } = await snapshotted()
    const catalogue = catalogueOf(standardKinds.filter(({ type }) => type !== 'PolicyRescinded'))
    const ledger = await memoryLedger({ store, snapshot, catalogue })
    expect(await whyUnused(ledger)).toBe('snapshot-outdated')
    expect(await ledger.statusOf('policy:b', { on: '2024-06-01' })).toMatchObject({ status: 'undetermined' })

    const bytes = readFileSync(snapshot)
    const at = bytes.indexOf('"library":"') + '"library":"'.length
    bytes[at] = (bytes[at] as number) + 1
    writeFileSync(snapshot, bytes)
    expect(await whyUnused(await memoryLedger({ store, snapshot }))).toBe('snapshot-outdated')
    bytes[8] = 2
    writeFileSync(snapshot, bytes)
    expect(await whyUnused(await memoryLedger({ store, snapshot }))).toBe('snapshot-outdated')
  })

  it('is not used where one of the kinds of this library was given other functions, then or now', async () => {
    const altered = catalogueOf(
      standardKinds.map((kind) => (kind.type === 'PolicyRescinded' ? { ...kind, effects: () => [] } : kind)),
    )
    const own = catalogueOf(standardKinds)
    const store = memoryLedgerStore()
    const acts = [created, covered, enacted('policy:a'), enacted('policy:b'), rescinded('policy:b')]
    await (await memoryLedger({ store, clock })).record(acts)
    const inForceBy = async (options: object): Promise<number> =>
      (await (await memoryLedger({ store, clock, ...options })).policiesInForce({ on: '2024-06-01' })).certain
        .length
    for (const [catalogue, then, other, now] of [
      [own, 1, altered, 2],
      [altered, 2, own, 1],
    ] as const) {
      const snapshot = folder.file()
      await (await memoryLedger({ store, clock, catalogue })).writeSnapshot(snapshot)
      expect(await inForceBy({ snapshot, catalogue })).toBe(then)
      expect(await inForceBy({ snapshot, catalogue: other })).toBe(now)
      const opened = await memoryLedger({ store, clock, snapshot, catalogue: other })
      expect(await whyUnused(opened)).toBe('snapshot-outdated')
    }
  })

  it('is not used where the ledger was cut short, or went another way', async () => {
    const { store, snapshot } = await snapshotted()
    const leaves = await all((await memoryLedger({ store })).read())
    const options = { municipality: 'test-town', snapshot, clock }
    const cut = memoryLedgerStore()
    await (await memoryLedger({ store: cut })).importLeaves(leaves.slice(0, 3))
    const short = await openLedger({ ...options, store: cut })
    expect((await short.snapshot()).unused).toMatchObject({
      code: 'snapshot-beyond-ledger',
      sentence: 'The snapshot has 5 events and the ledger only 3: find out what became of the rest.',
    })
    expect(await short.statusOf('policy:b', on)).toMatchObject({ reason: 'no-record' })

    const another = memoryLedgerStore()
    await (
      await memoryLedger({ store: another, ids: fixedIds(9) })
    ).record([created, covered, enacted('policy:x'), enacted('policy:y'), enacted('policy:z')])
    const strange = await openLedger({ ...options, store: another })
    expect(await whyUnused(strange)).toBe('snapshot-of-another-history')
    expect(await strange.statusOf('policy:x', on)).toMatchObject({ status: 'in-force' })
  })

  it('is asked for by its path', async () => {
    expect(places(await failureOf(memoryLedger({ snapshot: 5 as never })))).toEqual([
      'option-unusable /snapshot',
    ])
  })
})

describe('a damaged snapshot', () => {
  it('changes no answer, wherever a byte of it is another', async () => {
    const { store, snapshot } = await snapshotted()
    const bytes = readFileSync(snapshot)
    const whole = everything((await memoryLedger({ store, clock })).now(), 5)
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const spoilt = Uint8Array.from(bytes)
          spoilt[at] = (spoilt[at] as number) ^ by
          writeFileSync(snapshot, spoilt)
          const ledger = await memoryLedger({ store, clock, snapshot })
          expect(await ledger.snapshot()).toMatchObject({ events: 0, unused: { path: snapshot } })
          expect(everything(ledger.now(), 5)).toEqual(whole)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is told to be damaged where what says where its index is was spoilt', async () => {
    const { store, snapshot } = await snapshotted()
    const bytes = readFileSync(snapshot)
    bytes[20] = (bytes[20] as number) ^ 1
    writeFileSync(snapshot, bytes)
    const ledger = await memoryLedger({ store, clock, snapshot })
    expect(await ledger.snapshot()).toMatchObject({ unused: { code: 'snapshot-damaged' } })
  })

  it('changes no answer where it was cut short', async () => {
    const { store, snapshot } = await snapshotted()
    const bytes = readFileSync(snapshot)
    const whole = everything((await memoryLedger({ store, clock })).now(), 5)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
        writeFileSync(snapshot, bytes.subarray(0, length))
        const ledger = await memoryLedger({ store, clock, snapshot })
        expect(await whyUnused(ledger)).toMatch(/^snapshot-(damaged|malformed)$/)
        expect(everything(ledger.now(), 5)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('changes no answer where something was added to it', async () => {
    const { store, snapshot } = await snapshotted()
    const bytes = readFileSync(snapshot)
    const whole = everything((await memoryLedger({ store, clock })).now(), 5)
    for (const more of [Buffer.alloc(1), Buffer.alloc(65_536), bytes]) {
      writeFileSync(snapshot, Buffer.concat([bytes, more]))
      const ledger = await memoryLedger({ store, clock, snapshot })
      expect(await whyUnused(ledger)).toBe('snapshot-damaged')
      expect(everything(ledger.now(), 5)).toEqual(whole)
    }
  })

  it('changes no answer where another one, whole in itself, is written over it while it is in use', async () => {
    const { ledger, store, snapshot } = await large()
    const other = memoryLedgerStore()
    const writer = await memoryLedger({ store: other, clock, ids: fixedIds(5) })
    await writer.record([created, covered])
    await writer.record(Array.from({ length: 400 }, (_, at) => enacted(`policy:q${at}`)))
    const another = folder.file()
    await writer.writeSnapshot(another)
    writeFileSync(snapshot, readFileSync(another))

    expect(await ledger.findings()).toEqual(await (await memoryLedger({ store, clock })).findings())
    expect(await ledger.statusOf('policy:q7', on)).toMatchObject({ reason: 'no-record' })
    expect(await whyUnused(ledger)).toBe('snapshot-damaged')
  })

  it('is left for the ledger itself when a question finds out', async () => {
    const { ledger, store, snapshot } = await large()
    spoil(snapshot, 70_000, 71_000)
    const failure = thrownBy(() => ledger.now().findings())
    expect([failure.code, ...places(failure)]).toEqual(['unreadable', `snapshot-damaged ${snapshot}`])
    expect(thrownBy(() => ledger.now().statusOf('policy:p399', on)).code).toBe('unreadable')
    expect(await whyUnused(ledger)).toBe('snapshot-damaged')

    expect(await ledger.findings()).toEqual(await (await memoryLedger({ store, clock })).findings())
    expect(ledger.now().statusOf('policy:p0', { on: '2024-06-01' }).status).toBe('not-in-force')
    expect(await ledger.snapshot()).toMatchObject({ events: 0, unused: { code: 'snapshot-damaged' } })
    expect(await ledger.policiesInForce({ on: '2024-06-01', excluded: true })).toEqual(
      await (await memoryLedger({ store, clock })).policiesInForce({ on: '2024-06-01', excluded: true }),
    )
  })

  it('changes no answer, wherever a byte of it becomes another while it is in use', async () => {
    const findings = await (await memoryLedger({ store: (await large()).store, clock })).findings()
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 262_143 }), async (at) => {
        const { ledger, snapshot } = await large()
        spoil(snapshot, at, at + 1)
        expect(await ledger.findings()).toEqual(findings)
        expect((await ledger.statusOf('policy:p0', { on: '2024-06-01' })).status).toBe('not-in-force')
      }),
      { numRuns: 8 },
    )
  })

  it('keeps nobody from recording, and what is recorded is recorded once', async () => {
    const { ledger, store, snapshot } = await large()
    spoil(snapshot, 70_000, 120_000)
    expect(await ledger.record(rescinded('policy:p1'))).toMatchObject({ size: 404, alreadyRecorded: false })
    expect(await ledger.statusOf('policy:p1', { on: '2024-06-01' })).toMatchObject({ status: 'not-in-force' })
    expect(await all((await memoryLedger({ store })).log(403))).toHaveLength(1)
  })

  it('is not the beginning of the next', async () => {
    const { ledger, store, snapshot } = await large()
    spoil(snapshot, 70_000, 120_000)
    const next = folder.file()
    expect(await ledger.writeSnapshot(next)).toMatchObject({ events: 403 })
    expect(await (await memoryLedger({ store, snapshot: next })).snapshot()).toEqual({
      events: 403,
      unused: null,
    })
  })
})

describe('writing a snapshot', () => {
  it('is never written over a file that is no snapshot, least of all its ledger', async () => {
    const { store } = await snapshotted()
    const ledger = await memoryLedger({ store, clock })
    for (const words of ['my notes', '', 'MNBK']) {
      const file = folder.file()
      writeFileSync(file, words)

      expect(await failureOf(ledger.writeSnapshot(file))).toMatchObject({ code: 'snapshot-not-written' })
      expect(readFileSync(file, 'utf8')).toBe(words)
    }
  })

  it('is not of what was appended behind another history, whether or not questions read on by themselves', async () => {
    for (const autoRefresh of [true, false]) {
      const held = { store: memoryLedgerStore() }
      const events = new Proxy(held.store.events, {
        get: (_, name: keyof typeof held.store.events) => held.store.events[name],
      })
      const ledger = await memoryLedger({ store: { ...held.store, events }, clock, autoRefresh })
      await ledger.record([created, enacted('policy:a')])
      const other = memoryLedgerStore()
      await (
        await memoryLedger({ store: other, clock, ids: fixedIds(1) })
      ).record([created, enacted('policy:b')])
      const exchanging: typeof other.events.append = (...asked) => {
        held.store = other
        return other.events.append(...asked)
      }
      held.store = { ...held.store, events: { ...held.store.events, append: exchanging } }
      await ledger.record(enacted('policy:c'))

      const snapshot = folder.file()
      expect((await failureOf(ledger.writeSnapshot(snapshot))).problems).toMatchObject([
        { code: 'ledger-forked' },
      ])
      expect(existsSync(snapshot)).toBe(false)
    }
  })

  it('needs the path of a file', async () => {
    const ledger = await memoryLedger()
    for (const none of ['', undefined, 5])
      expect(places(await failureOf(ledger.writeSnapshot(none as never)))).toEqual(['option-unusable /path'])
  })

  it('where there is no room for it says so, and leaves nothing behind', async () => {
    const ledger = await memoryLedger()
    await ledger.record(created)
    const nowhere = `${folder.file()}/deeper/still`
    const failure = await failureOf(ledger.writeSnapshot(nowhere))
    expect(failure).toMatchObject({ code: 'snapshot-not-written', cause: expect.any(Error) as Error })
    expect(places(failure)).toEqual([`snapshot-not-written ${nowhere}`])

    const place = folder.file()
    mkdirSync(place)
    expect((await failureOf(ledger.writeSnapshot(place))).code).toBe('snapshot-not-written')
    expect(readdirSync(dirname(place)).filter((name) => name.includes('unfinished'))).toEqual([])
    expect(existsSync(place)).toBe(true)
  })

  it('of a ledger opened from a snapshot gives the same again, with every leaf in it as it is stored', async () => {
    const store = memoryLedgerStore()
    const [first, second] = [folder.file(), folder.file()]
    const writer = await memoryLedger({ store, clock })
    await writer.record([created, covered])
    const long = (at: number): ActInput => {
      const policy = enacted(`policy:p${at}`)
      return {
        ...policy,
        data: { ...policy.data, title: `Politique no ${at} — ${'é中'.repeat(500 + 7 * at)}` },
      }
    }
    await writer.record(Array.from({ length: 400 }, (_, at) => long(at)))
    await writer.writeSnapshot(first)
    const ledger = await memoryLedger({ store, clock, snapshot: first })
    await ledger.writeSnapshot(second)

    const bytes = readFileSync(first)
    expect(bytes.length).toBeGreaterThan(3_000_000)
    expect(readFileSync(second).equals(bytes)).toBe(true)
    const leaves = await all(writer.read())
    expect(leaves.filter((leaf) => !bytes.includes(leaf))).toEqual([])
    expect(await ledger.findings()).toEqual(await writer.findings())
  })

  it('takes the place of the older one, which whoever has it open goes on with', async () => {
    const { ledger, store, snapshot } = await large()
    const writer = await memoryLedger({ store, clock, ids: fixedIds(3) })
    await writer.record(rescinded('policy:p2'))
    await writer.writeSnapshot(snapshot)
    expect((await ledger.policiesInForce({ on: '2024-06-01' })).certain).toHaveLength(398)
    expect(await ledger.snapshot()).toEqual({ events: 403, unused: null })
  })
})

const thrownBy = (call: () => unknown): LedgerFailure => {
  try {
    call()
  } catch (thrown) {
    if (thrown instanceof LedgerFailure) return thrown
    throw thrown
  }
  return expect.fail('This was expected to fail, and did not.')
}
