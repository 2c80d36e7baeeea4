import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardProfiles, type SubjectId } from '../../src/index.js'
import { effectsOf, frameOf } from '../../src/effects/effectsOf.js'
import { known } from '../../src/record/known.js'
import { horizonOf } from '../../src/record/KnownAt.js'
import { sliceOf } from '../../src/record/slice.js'
import { courseOf } from '../../src/timeline/courseOf.js'
import { withDescriptions } from '../../src/timeline/withDescriptions.js'
import { theMunicipality } from '../../src/values/SubjectId.js'
import { rebuilt } from '../history.js'
import { policies, ruledTale, toldBy } from '../laws/tales.js'
import { runs } from '../runs.js'

/** The law of a policy's slice, as everything recorded says it. */
const legalOf = (leaves: ReadonlyArray<string>, policy: SubjectId) => {
  const { book } = rebuilt(leaves)
  const horizon = horizonOf(book, null)
  const frame = frameOf(standardProfiles, known(book.catalogue, sliceOf(book, theMunicipality, horizon)))
  const events = known(book.catalogue, sliceOf(book, policy, horizon), {
    settling: frame.settling,
    events: frame.events,
    recorded: (id) => book.at(book.seqOf(id) ?? -1),
  })
  return effectsOf(frame, policy, events, -Infinity)
}

describe('a course to which its descriptions are added', () => {
  it('is the one made with them from the start, wherever they can be added at all', () => {
    let added = 0
    fc.assert(
      fc.property(ruledTale, fc.constantFrom(...policies), (told, policy) => {
        const legal = legalOf(toldBy(told).leaves, policy as SubjectId)
        const course = withDescriptions(courseOf(policy as SubjectId, legal), legal)
        if (course === null) return
        added += 1

        expect(course).toEqual(courseOf(policy as SubjectId, legal, ({ described }) => described()))
      }),
      runs(200),
    )
    expect(added).toBeGreaterThan(0)
  })
})
