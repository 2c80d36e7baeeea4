import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bookOf,
  byPolicy,
  pagesOf,
  policiesInForce,
  registerOf,
  standardCatalogue,
  standardProfiles,
  type Columns,
  type HeldRoll,
  type Register,
} from '../../src/index.js'
import { ledger as municipality, rebuilt, rightOf, today } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { everything } from './everything.js'
import { asked, begun, everyDay, lastDay, policies, ruledTale, someDays, tale, tell } from './tales.js'

const about = {
  policies,
  resolutions: ['resolution:r1', 'resolution:r2', 'resolution:r3', 'resolution:v1', 'resolution:v2'],
  days: [dateOf(0), ...someDays, dateOf(lastDay)],
}

const encoder = new TextEncoder()

/** A register that goes on from what another held, with the leaves kept elsewhere. */
const goneOnFrom = (held: Columns, leaves: ReadonlyArray<string>, roll: HeldRoll | null = null): Register => {
  const source = { size: held.typeOf.length, bytesAt: (seq: number) => encoder.encode(leaves[seq]) }
  const pages = pagesOf(municipality, standardCatalogue, held, source)
  return registerOf(bookOf(municipality, standardCatalogue, pages), standardProfiles, roll)
}

/** The roll of a register, worked out for every day. */
const rollOf = ({ book }: Register, leaves: ReadonlyArray<string>): HeldRoll => {
  const { roll, policies: all } = goneOnFrom(book.pages().columns(), leaves)
  for (let at = 0; at < all().length; at += 1) roll.follow(at, at + 1)
  return roll.held()
}

/** The register on each day, from first to last and back. */
const registersOf = (register: Register): string =>
  JSON.stringify(
    [...everyDay, ...everyDay.toReversed()].flatMap((on) =>
      [false, true].map((excluded) => rightOf(policiesInForce(register, today)({ on, excluded }))),
    ),
  )

describe('a ledger that goes on from what was held of it', () => {
  it('answers every question as one that is read from its beginning, wherever it was cut', () => {
    fc.assert(
      fc.property(fc.oneof(tale, ruledTale), asked, fc.nat(), fc.nat(), (told, times, at, then) => {
        const ledger = begun(true)
        told.forEach((one, index) => tell(ledger, one, index))
        const { leaves } = ledger
        const cut = at % (leaves.length + 1)
        const further = cut + (then % (leaves.length - cut + 1))
        const first = rebuilt(leaves.slice(0, cut))

        const second = goneOnFrom(first.book.pages().columns(), leaves)
        rightOf(second.read(leaves.slice(cut, further)))
        const third = goneOnFrom(second.book.pages().columns(), leaves)
        rightOf(third.read(leaves.slice(further)))

        const whole = everything(rebuilt(leaves), about, times)
        expect(everything(third, about, times)).toBe(whole)
        rightOf(second.read(leaves.slice(further)))
        expect(everything(second, about, times)).toBe(whole)
      }),
      runs(40),
    )
  })

  it('lists the register of every day as one that worked out nothing before', () => {
    fc.assert(
      fc.property(fc.oneof(tale, ruledTale), fc.nat(), (told, at) => {
        const ledger = begun(true)
        told.forEach((one, index) => tell(ledger, one, index))
        const { leaves } = ledger
        const cut = at % (leaves.length + 1)
        const first = rebuilt(leaves.slice(0, cut))
        const second = goneOnFrom(first.book.pages().columns(), leaves, rollOf(first, leaves))

        expect(registersOf(second)).toBe(registersOf(first))
        rightOf(second.read(leaves.slice(cut)))
        expect(registersOf(second)).toBe(registersOf(rebuilt(leaves)))
        const third = goneOnFrom(first.book.pages().columns(), leaves, rollOf(first, leaves))
        rightOf(third.read(leaves.slice(cut)))
        expect(registersOf(third)).toBe(registersOf(rebuilt(leaves)))
      }),
      runs(40),
    )
  })

  it('finds every event and every subject that was held, and none that was not', () => {
    fc.assert(
      fc.property(tale, fc.nat(), (told, at) => {
        const ledger = begun(true)
        told.forEach((one, index) => tell(ledger, one, index))
        const { leaves, register } = ledger
        const cut = at % (leaves.length + 1)
        const { book } = goneOnFrom(rebuilt(leaves.slice(0, cut)).book.pages().columns(), leaves)
        rightOf(book.read(leaves.slice(cut)))

        expect(book.head().lastRecordedAt).toBe(register.book.head().lastRecordedAt)
        expect(book.subjects()).toEqual(register.book.subjects())
        for (const subject of [...register.book.subjects(), 'policy:nobody' as never])
          expect(book.listing(subject)).toEqual(register.book.listing(subject))
        for (let seq = 0; seq < leaves.length; seq += 1) {
          expect(book.at(seq)).toEqual(register.book.at(seq))
          expect(book.seqOf(book.idAt(seq))).toBe(seq)
          expect(book.cited(seq)).toEqual(register.book.cited(seq))
        }
        expect(book.seqOf('0194b0c0-0000-7000-8000-ffffffffffff' as never)).toBeUndefined()
      }),
      runs(40),
    )
  })

  it('is as it was where what comes next cannot be read', () => {
    const ledger = begun(true)
    const { leaves } = ledger
    const { book } = goneOnFrom(ledger.register.book.pages().columns(), leaves)
    const before = [book.size(), book.subjects(), book.head().lastRecordedAt]

    expect(book.read([(leaves[0] as string).replace('"seq":0', '"seq":2'), 'nonsense'])._tag).toBe('Left')
    expect([book.size(), book.subjects(), book.head().lastRecordedAt]).toEqual(before)
    expect(book.seqOf(book.idAt(1))).toBe(1)
  })
})

describe('the order of a snapshot', () => {
  it('has every event once, those of a policy together, and behind them what only describes', () => {
    fc.assert(
      fc.property(tale, (told) => {
        const ledger = begun(true)
        told.forEach((one, index) => tell(ledger, one, index))
        const pages = ledger.register.book.pages()
        const order = [...byPolicy(pages)]

        expect(order.toSorted((a, b) => a - b)).toEqual(ledger.leaves.map((_, seq) => seq))
        const describing = order.map((seq) => pages.isOnlyDescribing(seq))
        expect(describing).toEqual(describing.toSorted((a, b) => Number(a) - Number(b)))
        const [first] = pages.subjects().filter((subject) => subject.startsWith('policy:'))
        const own =
          first === undefined ? [] : pages.listing(first).filter((seq) => !pages.isOnlyDescribing(seq))
        expect(order.slice(0, own.length)).toEqual(own)
      }),
      runs(40),
    )
  })
})
