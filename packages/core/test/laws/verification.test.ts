import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, standardCatalogue, verify } from '../../src/index.js'
import { ledger, rightOf } from '../history.js'
import { runs } from '../runs.js'
import { tale, toldBy } from './tales.js'

const problems = (leaves: ReadonlyArray<string>) => verify(ledger, standardCatalogue, leaves).problems

describe('verification', () => {
  it('finds nothing in a ledger as it was written', () => {
    fc.assert(
      fc.property(tale, (told) => {
        const { leaves } = toldBy(told)

        expect(problems(leaves)).toEqual([])
      }),
      runs(200),
    )
  })

  it('finds an event that was taken out, wherever it stood, unless it was the last', () => {
    fc.assert(
      fc.property(tale, fc.nat(), (told, which) => {
        const { leaves } = toldBy(told)
        const without = leaves.toSpliced(which % (leaves.length - 1), 1)

        expect(problems(without)).not.toEqual([])
      }),
      runs(200),
    )
  })

  it('finds an event that was hidden from one of its subjects, even where all after it is written anew', () => {
    fc.assert(
      fc.property(tale, fc.nat(), (told, which) => {
        const { leaves } = toldBy(told)
        const at = which % leaves.length
        const hidden = leaves.map((leaf, index) => {
          const event = JSON.parse(leaf) as { readonly subjects: ReadonlyArray<object> }
          return index === at ? rightOf(canonical({ ...event, subjects: event.subjects.slice(1) })) : leaf
        })

        expect(problems(hidden).map(({ code }) => code)).toContain('unlisted-subject')
      }),
      runs(200),
    )
  })

  it('finds a changed character, unless what it leaves is again an event in its one spelling', () => {
    fc.assert(
      fc.property(tale, fc.nat(), fc.nat(), (told, which, where) => {
        const { leaves } = toldBy(told)
        const at = which % leaves.length
        const leaf = leaves[at] ?? ''
        const place = where % leaf.length
        const changed = `${leaf.slice(0, place)}${leaf[place] === '1' ? '2' : '1'}${leaf.slice(place + 1)}`
        const found = problems(leaves.map((one, index) => (index === at ? changed : one)))

        // Such a change takes signed checkpoints to find.
        expect(found.length > 0 || isWholeEvent(changed)).toBe(true)
      }),
      runs(200),
    )
  })
})

const isWholeEvent = (leaf: string): boolean => {
  try {
    return rightOf(canonical(JSON.parse(leaf))) === leaf
  } catch {
    return false
  }
}
