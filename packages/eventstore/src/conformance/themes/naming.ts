import { describe, expect, it } from 'vitest'
import { done, leavesOfEvents, ledgerOf, problemIn, refused } from '../answers.js'
import { asAppended, at, event, events, town } from '../fixtures.js'
import type { Subject } from '../Subject.js'

const unusual: ReadonlyArray<readonly [string, string]> = [
  ['Latin letters with marks', 'ville:Trois-Rivières'],
  ['the same letters composed otherwise', 'ville:Trois-Rivie\u0300res'],
  ['another case', 'VILLE:TROIS-RIVIÈRES'],
  ['Japanese', '市町村:札幌市'],
  ['Arabic', 'بلدية:عمان'],
  ['characters beyond the basic plane', '𝒱ille-🏛'],
  ['separators', 'a/b:c.d~e-f_g#h|i\\j'],
  ['quotes and wildcards', `'"%_*;--`],
  ['what looks like a number', '007'],
  ['a dollar sign in front', '$all'],
  ['200 bytes', 'x'.repeat(200)],
  ['200 bytes in 100 characters', 'é'.repeat(100)],
]

const unfit: ReadonlyArray<readonly [string, string]> = [
  ['no character', ''],
  ['a space', 'Spruce Grove'],
  ['a space without break', 'Spruce\u00a0Grove'],
  ['a plus', 'a+b'],
  ['a line break', 'a\nb'],
  ['a null', 'a\u0000b'],
  ['half a character', 'a\ud83d'],
  ['201 bytes', 'x'.repeat(201)],
  ['202 bytes in 101 characters', 'é'.repeat(101)],
]

export const naming = (subject: Subject): void => {
  describe('names of ledgers', () => {
    it('28 unusual names round-trip, and no two of them are taken for one', async () => {
      const store = (await subject.open()).events
      const appended = unusual.map(() => event())
      for (const [index, [, name]] of unusual.entries()) {
        expect(await done(store.append(name, 0, [at(appended, index)]))).toMatchObject({
          ledger: name,
          created: true,
        })
      }
      for (const [index, [, name]] of unusual.entries()) {
        const stored = await ledgerOf(store, name)
        expect(stored.map(asAppended)).toEqual([at(appended, index)])
        expect(stored.map(({ ledger }) => ledger)).toEqual([name])
        expect(await done(store.head(name))).toMatchObject({ ledger: name, size: 1 })
      }
      expect(await done(store.ledgers())).toEqual(unusual.map(([, name]) => name))
    })

    it.each(unfit)('29 a name with %s is rejected with a typed problem', async (_, name) => {
      const store = (await subject.open()).events
      const expected = { _tag: 'StoreProblem', code: 'bad-ledger-name', path: '/ledger', ledger: name }
      expect(await refused(store.append(name, 0, events(1)))).toMatchObject(expected)
      expect(await refused(store.append(name, 0, []))).toMatchObject(expected)
      expect(await refused(store.head(name))).toMatchObject(expected)
      const { leaves = leavesOfEvents(store) } = store.read
      expect(await problemIn(store.read(name, 0))).toMatchObject(expected)
      expect(await problemIn(leaves(name, 0))).toMatchObject(expected)
      expect(await done(store.ledgers())).toEqual([])
    })

    it('29 ledgers are listed in the order in which they began', async () => {
      const store = (await subject.open()).events
      for (const name of ['c', 'a', 'b']) await done(store.append(name, 0, events(1)))
      await done(store.append('a', 1, events(1)))
      await done(store.append(town, 0, events(1)))
      expect(await done(store.ledgers())).toEqual(['c', 'a', 'b', town])
    })
  })
}
