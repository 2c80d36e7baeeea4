import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  canonical,
  emptyBook,
  emptyPages,
  readEvent,
  standardCatalogue,
  verify,
  type MunicipalityId,
} from '../../src/index.js'
import { enacted, rescinded, standing } from '../acts.js'
import { eventId, history, ledger, leftOf, recorded, rightOf } from '../history.js'
import { told } from '../problems.js'

const { leaves } = history(
  standing('policy:p'),
  recorded('2024-01-10', rescinded('policy:p', { d: '2024-01-10' })),
)

type Members = Record<string, unknown>

/** A leaf with something about it changed, in its one spelling. */
const changed = (at: number, change: (event: Members) => Members): string =>
  rightOf(canonical(change(JSON.parse(leaves[at] ?? '') as Members)))

const replaced = (at: number, leaf: string): ReadonlyArray<string> =>
  leaves.map((one, index) => (index === at ? leaf : one))

describe('a book', () => {
  it('says which subjects the leaves it read list', () => {
    const read = emptyBook(ledger, standardCatalogue).read(leaves)

    expect(rightOf(read)).toEqual(['municipality:self', 'policy:p'])
  })

  it('knows its head: how many events, when the last was recorded, how often each subject was listed', () => {
    const book = emptyBook(ledger, standardCatalogue)
    rightOf(book.read(leaves))
    const head = book.head()

    expect({ size: head.size, last: head.lastRecordedAt }).toEqual({
      size: 4,
      last: book.at(3)?.event.recordedAt,
    })
    expect(
      ['policy:p', 'municipality:self', 'policy:x'].map((subject) => head.timesListed(subject as never)),
    ).toEqual([2, 2, 0])
  })

  it('finds events by id and by the moment they were recorded', () => {
    const book = emptyBook(ledger, standardCatalogue)
    rightOf(book.read(leaves))
    const moments = leaves.map((_, at) => book.at(at)?.event.recordedAt ?? ('' as never))

    expect(book.seqOf(eventId(3))).toBe(2)
    expect(book.seqOf(eventId(99))).toBeUndefined()
    expect(moments.map((moment) => book.sizeAt(moment))).toEqual([1, 2, 3, 4])
    expect(book.sizeAt('1990-01-01T00:00:00.000000Z' as never)).toBe(0)
  })

  it.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<readonly [string, string]>]>([
    ['a leaf that is no JSON', [...leaves, '{'], [['leaf-not-json', '/4']]],
    [
      'a leaf of another ledger',
      replaced(
        2,
        changed(2, (event) => ({ ...event, ledger: 'elsewhere' })),
      ),
      [['ledger-other', '/2/ledger']],
    ],
    ['a gap', leaves.toSpliced(1, 1), [['seq-out-of-order', '/1/seq']]],
    [
      'two leaves in each other’s place',
      [leaves[0], leaves[2], leaves[1], leaves[3]] as ReadonlyArray<string>,
      [['seq-out-of-order', '/1/seq']],
    ],
    ['a leaf twice', [...leaves, leaves[3] ?? ''], [['seq-out-of-order', '/4/seq']]],
    [
      'a moment before the one ahead',
      replaced(
        3,
        changed(3, (event) => ({ ...event, recordedAt: '2000-01-01T00:00:00.000000Z' })),
      ),
      [['recorded-at-regression', '/3/recordedAt']],
    ],
    [
      'an envelope without a member',
      replaced(
        2,
        changed(2, ({ by: _left, ...event }) => event),
      ),
      [['missing', '/2/by']],
    ],
    [
      'an envelope with a name for its recorder',
      replaced(
        2,
        changed(2, (event) => ({ ...event, recordedBy: 'Jane Smith' })),
      ),
      [['person-not-opaque', '/2/recordedBy']],
    ],
    [
      'an envelope of another version',
      replaced(
        2,
        changed(2, (event) => ({ ...event, v: 2 })),
      ),
      [['invalid', '/2/v']],
    ],
    [
      'a number that is text',
      replaced(
        2,
        changed(2, (event) => ({ ...event, seq: '2' })),
      ),
      [['not-a-count', '/2/seq']],
    ],
    [
      'null for a list',
      replaced(
        2,
        changed(2, (event) => ({ ...event, cites: null })),
      ),
      [['invalid', '/2/cites']],
    ],
  ])('refuses %s, and reads nothing of what came with it', (_, all, problems) => {
    const book = emptyBook(ledger, standardCatalogue)

    expect(told(leftOf(book.read(all)))).toEqual(problems)
    expect(book.size()).toBe(0)
    expect(book.subjects()).toEqual([])
  })

  it('goes on with pages read elsewhere as if it had read them itself', () => {
    const pages = emptyPages(ledger, standardCatalogue)
    for (const leaf of leaves)
      expect(pages.add(leaf, rightOf(readEvent(standardCatalogue)(leaf)))).toEqual([])
    const [whole, book] = [emptyBook(ledger, standardCatalogue), emptyBook(ledger, standardCatalogue)]
    rightOf(whole.read(leaves))
    rightOf(book.read(leaves.slice(0, 3)))
    const links = [whole, book].map((one) => one.links().actingOn('policy:p' as never).length)

    expect(links).toEqual([2, 1])
    expect(book.goOnWith(pages)).toEqual(['municipality:self', 'policy:p'])
    expect(book.head().lastRecordedAt).toBe(whole.head().lastRecordedAt)
    expect([0, 1, 2, 3].map(book.at)).toEqual([0, 1, 2, 3].map(whole.at))
    expect(book.links().actingOn('policy:p' as never)).toEqual(whole.links().actingOn('policy:p' as never))
    expect(book.seqOf(eventId(4))).toBe(3)
    expect(told(leftOf(book.read(leaves)))).toEqual([['seq-out-of-order', '/0/seq']])
    expect(book.head().lastRecordedAt).toBe(whole.head().lastRecordedAt)
  })

  it('refuses what belongs to another ledger than its own', () => {
    const book = emptyBook('elsewhere' as MunicipalityId, standardCatalogue)

    expect(told(leftOf(book.read(leaves)))).toEqual([['ledger-other', '/0/ledger']])
  })

  it('reads a leaf with a member nobody knows: stored bytes are what counts', () => {
    const more = replaced(
      3,
      changed(3, (event) => ({ ...event, data: { ...(event['data'] as Members), later: 1 } })),
    )

    expect(E.isRight(emptyBook(ledger, standardCatalogue).read(more))).toBe(true)
    expect(told(verify(ledger, standardCatalogue, more).problems)).toEqual([
      ['unknown-member', '/3/data/later'],
    ])
  })
})

describe('verification', () => {
  const problems = (all: ReadonlyArray<string>) => told(verify(ledger, standardCatalogue, all).problems)

  it('finds nothing in a ledger as it was written', () => {
    expect(verify(ledger, standardCatalogue, leaves)).toMatchObject({
      events: 4,
      problems: [],
      notUnderstood: 0,
    })
  })

  it.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<readonly [string, string]>]>([
    ['white space', replaced(1, ` ${leaves[1] ?? ''}`), [['leaf-not-canonical', '/1']]],
    [
      'members in another order',
      replaced(
        1,
        JSON.stringify(
          Object.fromEntries(Object.entries(JSON.parse(leaves[1] ?? '') as Members).toReversed()),
        ),
      ),
      [['leaf-not-canonical', '/1']],
    ],
    [
      'an event taken out',
      [...leaves.slice(0, 2), leaves[3] ?? ''],
      [
        ['seq-out-of-order', '/2/seq'],
        ['ordinal-gap', '/2/subjects/0/n'],
      ],
    ],
    [
      'an event hidden from a policy',
      replaced(
        3,
        changed(3, (event) => ({ ...event, subjects: [] })),
      ),
      [['unlisted-subject', '/3/subjects']],
    ],
    [
      'a policy the act does not touch',
      replaced(
        3,
        changed(3, (event) => ({
          ...event,
          subjects: [
            { id: 'policy:p', n: 1 },
            { id: 'policy:q', n: 0 },
          ],
        })),
      ),
      [['subject-not-touched', '/3/subjects']],
    ],
    [
      'an id used again',
      replaced(
        3,
        changed(3, (event) => ({ ...event, id: eventId(3) })),
      ),
      [['id-repeated', '/3/id']],
    ],
    [
      'a moment shared by two appends',
      replaced(
        3,
        changed(3, (event) => ({
          ...event,
          recordedAt: (JSON.parse(leaves[2] ?? '') as Members)['recordedAt'],
        })),
      ),
      [['recorded-at-shared', '/3/recordedAt']],
    ],
    [
      'an append torn apart',
      replaced(
        3,
        changed(3, (event) => ({ ...event, command: (JSON.parse(leaves[2] ?? '') as Members)['command'] })),
      ),
      [['append-torn', '/3/recordedAt']],
    ],
    [
      'a cause that does not come before',
      replaced(
        3,
        changed(3, (event) => ({ ...event, causedBy: [eventId(9)] })),
      ),
      [['event-unknown', '/3/cites']],
    ],
  ])('finds %s', (_, all, expected) => {
    expect(problems(all)).toEqual(expected)
  })

  it('goes on after what it finds, and says how many it read', () => {
    const broken = ['{', ...leaves.slice(1, 3), changed(3, (event) => ({ ...event, ledger: 'elsewhere' }))]
    const { events, problems: found } = verify(ledger, standardCatalogue, broken)

    expect(events).toBe(4)
    expect(found.map(({ code }) => code)).toEqual(['leaf-not-json', 'ordinal-gap', 'ledger-other'])
  })

  it('keeps and counts what it does not understand', () => {
    const later = replaced(
      3,
      changed(3, (event) => ({ ...event, type: 'PolicyVanished' })),
    )

    expect(verify(ledger, standardCatalogue, later)).toMatchObject({
      events: 4,
      problems: [],
      notUnderstood: 1,
      notUnderstoodAt: [3],
    })
  })

  it('finds an event that was slipped in', () => {
    const slipped =
      history(standing('policy:p'), recorded('2024-01-09', enacted('policy:q', { d: '2024-01-09' })))
        .leaves[3] ?? ''

    expect(problems([...leaves.slice(0, 3), slipped, leaves[3] ?? '']).map(([code]) => code)).toContain(
      'seq-out-of-order',
    )
  })
})
