import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  earlierVersion,
  open,
  payload,
  standardCatalogue,
  standardKinds,
  Text,
} from '../../src/index.js'
import { told } from '../problems.js'

const Noted = defineKind({
  type: 'town.Noted',
  version: 3,
  nature: 'observation',
  payload: payload('town.NotedV3', { note: open(Text) }, {}),
  doc: { who: 'the town', effect: 'None.', rests: 'a charter' },
  example: { note: 'three' },
  names: () => ({ acts: [] }),
})
const NotedV2 = earlierVersion(Noted, {
  payload: payload('town.NotedV2', { said: open(Text) }, {}),
  example: { said: 'two' },
  raise: ({ said }) => ({ note: said }),
})
const NotedV1 = earlierVersion(NotedV2, {
  payload: payload('town.Noted', { text: open(Text) }, {}),
  example: { text: 'one' },
  raise: ({ text }) => ({ said: text }),
})

describe('a catalogue', () => {
  it('of this library has nothing wrong with it', () => {
    expect(standardCatalogue.problems).toEqual([])
  })

  it('of kinds that hand on from version to version has nothing wrong with it', () => {
    expect(catalogueOf([...standardKinds, Noted, NotedV1, NotedV2]).problems).toEqual([])
  })

  it('that begins with a later version has nothing wrong with it: what it does not know, it says it does not', () => {
    expect(catalogueOf([Noted]).problems).toEqual([])
  })

  it('lacks a version that stands between two it has', () => {
    expect(catalogueOf([Noted, NotedV1]).problems).toEqual([
      {
        _tag: 'Problem',
        code: 'version-gap',
        path: '/1',
        sentence:
          'town.Noted is here at version 1 and at version 3, and not at version 2: events of that could not be read.',
      },
    ])
  })

  it.each([
    ['does not hand on at all', { ...NotedV2, next: null }],
    ['hands on to itself', { ...NotedV2, next: NotedV1.next }],
  ])('has an earlier version that %s', (_, kind) => {
    expect(catalogueOf([kind, Noted]).problems).toEqual([
      {
        _tag: 'Problem',
        code: 'version-without-raise',
        path: '/0',
        sentence:
          'town.Noted version 2 does not say what it is in version 3; an earlier version is declared with earlierVersion.',
      },
    ])
  })

  it('has each kind once: of two the later counts, and the problem is told', () => {
    const other = { ...NotedV2, next: null }

    expect(catalogueOf([other, NotedV2, Noted]).problems).toEqual([
      {
        _tag: 'Problem',
        code: 'kind-repeated',
        path: '/1',
        sentence:
          'town.Noted version 2 is in the catalogue twice; the later one would take the place of the first.',
      },
    ])
    expect(catalogueOf([other, NotedV2, Noted]).kindOf('town.Noted', 2)).toBe(NotedV2)
    expect(catalogueOf([...standardKinds, ...standardKinds]).problems).toHaveLength(standardKinds.length)
  })

  const named = (type: string) => ({ ...Noted, type })

  it.each([
    '',
    ' ',
    'town. Noted',
    'town.Noted\u0000',
    'Town.Noted',
    'town.noted',
    'town.',
    '.Noted',
    'a.b.Noted',
  ])('takes no kind that could not be recorded under its name: %j', (type) => {
    expect(catalogueOf([...standardKinds, named(type)]).problems).toMatchObject([
      { code: 'event-type-malformed', path: `/${standardKinds.length}/type` },
    ])
  })

  it.each(['PolicyEnacted', 'ReviewMissed'])('leaves names without a prefix to this library: %s', (type) => {
    expect(catalogueOf([named(type)]).problems).toEqual([
      {
        _tag: 'Problem',
        code: 'kind-without-prefix',
        path: '/0/type',
        sentence: `Names without a prefix are those of this library; a kind of your own is called vendor.${type}, say.`,
      },
    ])
  })

  it('takes a copy of a kind of this library for one', () => {
    const copies = standardKinds.map((kind) => ({ ...kind, doc: { ...kind.doc, who: 'somebody' } }))

    expect(catalogueOf(copies).problems).toEqual([])
  })

  it.each([
    ['a sort of act for a list of them', { among: { sorts: 'hold' } }, '/among/sorts'],
    [
      'no list of the kinds it can name',
      { among: { named: { path: '/data/again', kinds: 5 } } },
      '/among/named/kinds',
    ],
    ['nowhere an event is named', { among: { named: { isUndone: true } } }, '/among/named/path'],
    ['a place that is none', { among: { named: { path: 'again' } } }, '/among/named/path'],
    ['what is worked on in no known word', { among: { worksOn: 'policies' } }, '/among/worksOn'],
    ['a member there is not', { among: { onceOnly: true } }, '/among/onceOnly'],
    ['an order of no days', { days: { orders: [null] } }, '/days/orders/0'],
    ['a day without its place', { days: { seen: 5 } }, '/days/seen'],
  ])('takes no kind that says of its events %s', (_, said, path) => {
    const malformed = { ...Noted, ...said } as never

    expect(told(catalogueOf([...standardKinds, malformed]).problems)).toEqual([
      [expect.stringMatching(/^(invalid|missing|unknown-member)$/), `/${standardKinds.length}${path}`],
    ])
  })
})
