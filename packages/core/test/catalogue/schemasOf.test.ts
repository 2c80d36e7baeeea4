import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  open,
  payload,
  PolicyId,
  schemasOf,
  standardCatalogue,
  Text,
  withholdable,
} from '../../src/index.js'
import type { Payload } from '../../src/events/payload.js'

/** What is said of a kind with this payload, whose name is always the same. */
const saidOf = (shape: Payload<unknown, unknown>): string => {
  const kind = defineKind({
    type: 'town.Noted',
    version: 1,
    nature: 'observation',
    payload: shape,
    doc: { who: 'the town', effect: 'None.', rests: 'a charter' },
    example: {},
    names: () => ({ acts: [] }),
  })
  return schemasOf(catalogueOf([kind])).join('\n')
}

const sized = (least: number) => t.refinement(t.string, ({ length }) => length >= least, `TextOf${least}`)

/** Each by what is unlike in it; made anew each time. */
const shapes = (): Readonly<Record<string, Payload<unknown, unknown>>> => ({
  'no member': payload('Noted', {}, {}),
  'a text': payload('Noted', { note: open(Text) }, {}),
  'another name of it': payload('Noted', { text: open(Text) }, {}),
  'a text that may be missing': payload('Noted', {}, { note: open(Text) }),
  'any string': payload('Noted', { note: open(t.string) }, {}),
  'a number': payload('Noted', { note: open(t.number) }, {}),
  'the id of a policy': payload('Noted', { note: open(PolicyId) }, {}),
  'a list': payload('Noted', { note: open(t.readonlyArray(Text)) }, {}),
  'one word': payload('Noted', { note: open(t.literal('yes')) }, {}),
  'another word': payload('Noted', { note: open(t.literal('no')) }, {}),
  'one of two words': payload('Noted', { note: open(t.keyof({ yes: null, no: null })) }, {}),
  'one of three': payload('Noted', { note: open(t.keyof({ yes: null, no: null, maybe: null })) }, {}),
  'either of two': payload('Noted', { note: open(t.union([Text, t.number])) }, {}),
  'what is inside it': payload('Noted', { note: open(t.type({ said: Text }, 'Said')) }, {}),
  'what is further inside it': payload(
    'Noted',
    { note: open(t.type({ said: t.type({ by: Text }) }, 'Said')) },
    {},
  ),
  'what its function is called': payload('Noted', { note: open(sized(3)) }, {}),
  'what that is called now': payload('Noted', { note: open(sized(4)) }, {}),
  'one member more': payload('Noted', { note: open(Text) }, { by: open(Text) }),
  'one that may be withheld': payload('Noted', { note: open(Text) }, { page: withholdable(Text) }),
})

describe('the schemas of a catalogue', () => {
  it('are other words for each shape of a payload, though the payload is called the same', () => {
    const said = Object.values(shapes()).map(saidOf)
    expect(new Set(said).size).toBe(said.length)
  })

  it('are the same words for a shape that is written down again', () => {
    expect(Object.values(shapes()).map(saidOf)).toEqual(Object.values(shapes()).map(saidOf))
  })

  it('say of each standard kind what it is made of, one line a kind', () => {
    const said = schemasOf(standardCatalogue)
    expect(said).toHaveLength(standardCatalogue.kinds.length)
    expect(said.find((line) => line.startsWith('MotionWithdrawn '))).toBe(
      'MotionWithdrawn 1 false  IntersectionType(InterfaceType{"motion":StringType#"SubjectId"#"MotionId"},PartialType{"reason":StringType#"Text"})',
    )
  })
})
