import { describe, expect, it } from 'vitest'
import { emptyPages, pagesOf, readEvent, standardCatalogue } from '../../src/index.js'
import { amended, enacted, rescinded } from '../acts.js'
import { eventId, history, ledger, recorded, rightOf } from '../history.js'

const { leaves } = history(
  recorded(
    '2001-02-01',
    enacted('policy:p', { d: '2001-01-10' }),
    amended('policy:p', 'v2', { d: '2001-01-12' }),
  ),
  recorded(
    '2002-02-01',
    {
      type: 'MotionProposed',
      data: {
        motion: 'motion:m',
        text: 'THAT the policy be rescinded.',
        intendedEffects: [{ act: 'PolicyRescinded', policy: 'policy:p' }],
      },
    },
    { type: 'ResolutionPassed', decidedOn: '2002-01-10', data: { resolution: 'resolution:r' } },
  ),
  recorded('2003-02-01', {
    ...rescinded('policy:p', { d: '2003-01-10' }),
    meeting: { id: 'meeting:2003-01-10', item: 1 },
  }),
  recorded('2004-02-01', {
    type: 'EventRetracted',
    data: { target: eventId(7), reason: 'It was another policy.' },
  }),
)

describe('whether an event has to do with others', () => {
  const pages = emptyPages(ledger, standardCatalogue)
  for (const leaf of leaves) pages.add(leaf, rightOf(readEvent(standardCatalogue)(leaf)))
  const linked = leaves.map((_, seq) => `${pages.typeAt(seq)} ${pages.isLinked(seq)}`)

  it('is known without reading it again', () => {
    expect(linked).toEqual([
      'MunicipalityCreated false',
      'RegisterCoverageDeclared false',
      'PolicyEnacted false',
      'PolicyAmended false',
      'MotionProposed true',
      'ResolutionPassed true',
      'PolicyRescinded true',
      'EventRetracted true',
    ])
  })

  it('is known of pages that go on from what was held, too', () => {
    const further = pagesOf(ledger, standardCatalogue, pages.columns(), {
      size: leaves.length,
      bytesAt: pages.bytesAt,
    })

    expect(leaves.map((_, seq) => `${further.typeAt(seq)} ${further.isLinked(seq)}`)).toEqual(linked)
    expect(leaves.map((_, seq) => further.isOnlyDescribing(seq))).toEqual(
      leaves.map((_, seq) => pages.isOnlyDescribing(seq)),
    )
  })
})
