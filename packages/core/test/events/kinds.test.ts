import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonical,
  catalogueOf,
  decodedExactly,
  Draft,
  emptyBook,
  fromMicroseconds,
  readEvent,
  seal,
  standardCatalogue,
  standardKinds,
  type Kind,
} from '../../src/index.js'
import { ledger, leftOf, rightOf } from '../history.js'
import { runs } from '../runs.js'
import { arbitraryOf, requiredBy } from './payloads.js'

const kinds: ReadonlyArray<readonly [string, Kind]> = standardKinds.map((kind) => [
  `${kind.type} ${kind.version}`,
  kind,
])

/** A draft of a kind with everything in its envelope that an envelope may hold. */
const draftOf = (kind: Kind): fc.Arbitrary<Draft> =>
  fc
    .tuple(arbitraryOf(Draft), arbitraryOf(kind.codec))
    .map(
      ([envelope, data]) =>
        ({ ...(envelope as Draft), type: kind.type, version: kind.version, data }) as Draft,
    )

describe.each(kinds)('%s', (_, kind) => {
  it('reads its example exactly', () => {
    expect(rightOf(decodedExactly(kind.codec)(kind.example))).toBe(kind.example)
  })

  it('reads every payload as it is, with nothing left over', () => {
    fc.assert(
      fc.property(arbitraryOf(kind.codec), (payload) => {
        expect(kind.codec.is(payload)).toBe(true)
        expect(rightOf(decodedExactly(kind.codec)(payload))).toBe(payload)
      }),
      runs(100),
    )
  })

  it('sealed, stored and read back is what was sealed, byte for byte', () => {
    fc.assert(
      fc.property(draftOf(kind), (draft) => {
        const [sealed] = rightOf(
          seal(emptyBook(ledger, standardCatalogue).head(), fromMicroseconds(1), [draft]),
        )
        const leaf = sealed?.leaf ?? ''
        const read = rightOf(readEvent(standardCatalogue)(leaf))

        expect(read).toMatchObject({ kind, problems: [] })
        expect(read.event).toEqual(sealed?.envelope)
        expect(rightOf(canonical(read.event))).toBe(leaf)
        expect(rightOf(canonical(JSON.parse(leaf)))).toBe(leaf)
      }),
      runs(100),
    )
  })

  it('without a member it requires is not read, and the member is named', () => {
    const required = requiredBy(kind.codec)

    for (const member of required) {
      const { [member]: _left, ...rest } = kind.example as Record<string, unknown>
      expect(leftOf(decodedExactly(kind.codec)(rest))).toMatchObject([
        { code: 'missing', path: `/${member}` },
      ])
    }
    expect(required.every((member) => member in (kind.example as object))).toBe(true)
  })

  it('with a member nobody knows is not recorded, and the member is named', () => {
    expect(leftOf(decodedExactly(kind.codec)({ ...(kind.example as object), 'a/b': 1 }))).toMatchObject([
      { code: 'unknown-member', path: '/a~1b' },
    ])
  })

  it('requires no member that may be withheld', () => {
    const required = requiredBy(kind.codec)

    expect(required.filter((member) => kind.disclosure[member] !== 'public')).toEqual([])
  })

  it('expects of a complete record only members it has', () => {
    expect(Object.keys(kind.expected).filter((member) => !(member in kind.disclosure))).toEqual([])
  })

  it('is in the catalogue under its type and version', () => {
    expect(standardCatalogue.kindOf(kind.type, kind.version)).toBe(kind)
    expect(standardCatalogue.newest(kind.type) === kind).toBe(kind.next === null)
  })
})

describe('the catalogue', () => {
  it('knows each version of a type once, and every one from the first to the newest', () => {
    for (const { type } of standardKinds) {
      const versions = standardKinds.filter((kind) => kind.type === type).map(({ version }) => version)
      expect(versions.toSorted((a, b) => a - b)).toEqual(versions.map((_, at) => at + 1))
    }
  })

  it('keeps an event of an unknown kind, and says so', () => {
    const [first] = standardKinds
    const leaf = fc
      .sample(draftOf(first), 1)
      .map((draft) =>
        rightOf(seal(emptyBook(ledger, standardCatalogue).head(), fromMicroseconds(1), [draft])),
      )[0]?.[0]?.leaf
    const read = readEvent(catalogueOf([]))(leaf ?? '')

    expect(E.isRight(read) && read.right.kind).toBeNull()
    expect(rightOf(read).problems).toMatchObject([{ code: 'unknown-type', path: '/type' }])
  })

  it('keeps an event of a newer version, and says so', () => {
    const [kind] = standardKinds
    const draft = { ...(fc.sample(draftOf(kind), 1)[0] as Draft), version: 2 } as Draft
    const [sealed] = rightOf(seal(emptyBook(ledger, standardCatalogue).head(), fromMicroseconds(1), [draft]))

    expect(rightOf(readEvent(standardCatalogue)(sealed?.leaf ?? ''))).toMatchObject({
      kind: null,
      problems: [{ code: 'unknown-version', path: '/version' }],
    })
  })

  it('keeps an event whose payload it cannot read, and says where', () => {
    const draft = {
      ...(fc.sample(draftOf(standardKinds[0]), 1)[0] as Draft),
      data: { name: '', zone: 'America/Edmonton' },
    }
    const [sealed] = rightOf(seal(emptyBook(ledger, standardCatalogue).head(), fromMicroseconds(1), [draft]))

    expect(rightOf(readEvent(standardCatalogue)(sealed?.leaf ?? ''))).toMatchObject({
      kind: null,
      problems: [{ code: 'text-empty', path: '/name' }],
    })
  })
})
