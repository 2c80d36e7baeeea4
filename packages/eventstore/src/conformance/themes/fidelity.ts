import { describe, expect, it } from 'vitest'
import { done, ledgerOf, logOf, problemIn, refused } from '../answers.js'
import { at, event, events, later, town, village } from '../fixtures.js'
import type { Subject } from '../Subject.js'

const largest = 65_535

/** Canonical JSON: a store that keeps values instead of bytes can give the bytes back. */
const leaves: ReadonlyArray<readonly [string, string]> = [
  ['an empty object', '{}'],
  ['null beside absent', '{"decidedOn":null,"evidence":{}}'],
  ['empty lists and texts', '{"cites":[],"title":""}'],
  ['the widest whole numbers', '{"high":9007199254740991,"low":-9007199254740991}'],
  ['fractions and exponents', '{"big":1e+21,"small":1e-7,"tenth":0.1}'],
  ['zero', '{"zero":0}'],
  ['dates as text', '{"on":"2026-02-29","open":"2026-03-07/.."}'],
  ['escapes', '{"text":"tab\\tline\\nquote\\"slash/back\\\\null\\u0000"}'],
  ['characters beyond ASCII', '{"text":"Trois-Rivières – 札幌 – \u2028 – \u007f – 🏛"}'],
  ['marks that could be composed', '{"text":"e\u0301 é"}'],
  ['deep nesting', `{"deep":${'['.repeat(100)}${']'.repeat(100)}}`],
  ['a key like a member of every object', '{"__proto__":1,"constructor":2}'],
  ['the largest leaf', `{"text":"${'x'.repeat(largest - 11)}"}`],
  ['the largest leaf in two-byte characters', `{"text":"${'é'.repeat((largest - 11) / 2)}"}`],
]

const unfit: ReadonlyArray<readonly [string, string]> = [
  ['no text at all', ''],
  ['a list', '[1]'],
  ['a space around', ' {}'],
  ['a raw line break', '{"text":"a\nb"}'],
  ['a raw null', '{"text":"a\u0000b"}'],
  ['half a character', '{"text":"\ud83d"}'],
  ['the other half', '{"text":"\udfdb and more"}'],
]

export const fidelity = (subject: Subject): void => {
  describe('fidelity', () => {
    it.each(leaves)('41 a leaf with %s comes back with equal bytes', async (_, leaf) => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, [event({ leaf })]))
      expect(at(await ledgerOf(store, town), 0).leaf).toBe(leaf)
      expect(at(await logOf(store), 0).leaf).toBe(leaf)
    })

    it.each(unfit)('41 a leaf with %s is refused', async (_, leaf) => {
      const store = (await subject.open()).events
      const recordedAt = later()
      const problem = await refused(
        store.append(town, 0, [event({ recordedAt }), event({ recordedAt, leaf })]),
      )
      expect(problem).toMatchObject({ code: 'bad-event', path: '/events/1/leaf' })
      expect(await logOf(store)).toEqual([])
    })

    it.each([
      ['characters of one byte', `{"text":"${'x'.repeat(largest - 10)}"}`],
      ['characters of two bytes', `{"text":"${'é'.repeat((largest - 11) / 2)}x"}`],
      ['characters of four bytes', `{"text":"${'🏛'.repeat((largest - 11) / 4)}x"}`],
    ])('41 a leaf of one byte too many in %s is refused', async (_, leaf) => {
      const store = (await subject.open()).events
      const problem = await refused(store.append(town, 0, [event({ leaf })]))
      expect(problem).toMatchObject({
        code: 'leaf-too-large',
        path: '/events/0/leaf',
        bytes: largest + 1,
        limit: largest,
      })
      expect(await logOf(store)).toEqual([])
    })

    it.each([
      ['id', 'F47AC10B-58CC-4372-A567-0E02B2C3D479'],
      ['id', 'policy:2026-14'],
      ['id', ''],
      ['recordedAt', '2026-03-07T19:04:11Z'],
      ['recordedAt', '2026-03-07T19:04:11.000001+00:00'],
      ['recordedAt', ''],
    ])('27 an event with "%s" %j is refused', async (member, text) => {
      const store = (await subject.open()).events
      const problem = await refused(store.append(town, 0, [event({ [member]: text })]))
      expect(problem).toMatchObject({ code: 'bad-event', path: `/events/0/${member}` })
    })

    it('42 correlation and causation come back as they were sealed', async () => {
      const store = (await subject.open()).events
      const cause = event()
      const leaf = `{"causedBy":["${cause.id}"],"command":"0b0a4f0e-7d1c-4d8e-9a52-2f2d7c3b9f10"}`
      const consequence = event({ recordedAt: cause.recordedAt, leaf })
      await done(store.append(town, 0, [cause, consequence]))
      expect(at(await ledgerOf(store, town), 1)).toMatchObject({ id: consequence.id, leaf })
    })

    it('43 two stores side by side never see each other’s events or positions', async () => {
      const [one, other] = [(await subject.open()).events, (await subject.open()).events]
      const shared = event()
      const first = await done(one.append(town, 0, [shared]))
      expect(await logOf(other)).toEqual([])
      expect(await done(other.ledgers())).toEqual([])
      await done(other.append(village, 0, [shared]))
      expect(await logOf(one)).toEqual([{ ...shared, ledger: town, seq: 0, position: first.position }])
      expect((await done(other.head(town))).size).toBe(0)
    })

    it('43 a position that another store has come to, and this one not, is refused', async () => {
      const [one, other] = [(await subject.open()).events, (await subject.open()).events]
      const { position } = await done(one.append(town, 0, events(2)))
      await done(other.append(town, 0, events(1)))
      const expected = { code: 'bad-range', path: '/after' }
      expect(await problemIn(other.readAll(position))).toMatchObject(expected)
      const { signal } = new AbortController()
      expect(await problemIn(other.subscribe(position, signal))).toMatchObject(expected)
    })
  })
}
