import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { BySeq } from '../../src/questions/BySeq.js'

const seq = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 5000 }), fc.constantFrom(1023, 1024, 2047, 2048))

it('what is kept of events by number is what was put there, up to where it was dropped', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), seq), { maxLength: 30 }),
      fc.array(seq, { maxLength: 20 }),
      (steps, asked) => {
        const kept = new BySeq<number>()
        const model = new Map<number, number>()
        for (const [at, [isPut, one]] of steps.entries()) {
          if (isPut) {
            kept.set(one, at)
            model.set(one, at)
          } else {
            kept.dropFrom(one)
            for (const other of model.keys()) if (other >= one) model.delete(other)
          }
        }
        for (const one of [...asked, ...model.keys()]) expect(kept.get(one)).toBe(model.get(one))
      },
    ),
  )
})
