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

  it('says nothing of a kind that another of its version replaced', () => {
    expect(catalogueOf([{ ...NotedV2, next: null }, NotedV2, Noted]).problems).toEqual([])
  })
})
