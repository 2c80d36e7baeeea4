import { DirectionIssued } from '../../events/DirectionIssued.js'
import { outstandingIn } from '../directionsOutstanding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Directions nobody recorded as carried out, and directions the sources put in different words. */
export const directions: Finder = (look) => {
  const outstanding = new Set(outstandingIn(look).map(({ id }) => id))
  return ofType(look.events, DirectionIssued).flatMap(({ id, data }) => {
    const words = new Set((data.wordings ?? []).map((wording) => wording.words))
    return [
      ...(!outstanding.has(id)
        ? []
        : [
            {
              code: 'unfulfilled-direction' as const,
              severity: 'gap' as const,
              subject: data.resolution,
              sentence: `Council directed the ${data.addressee} (${data.task}); nothing on record says it was done. A direction is not a policy.`,
              events: [id],
              settledBy: 'Recording DirectionFulfilled, once something was done under the direction.',
            },
          ]),
      ...(words.size > 1
        ? [
            {
              code: 'wording-variance' as const,
              severity: 'doubt' as const,
              subject: data.resolution,
              sentence: `The direction is put in ${words.size} different ways: ${[...words].map((one) => `“${one}”`).join('; ')}.`,
              events: [id],
              settledBy: 'Correcting the wordings to the one that the minutes of the meeting give.',
            },
          ]
        : []),
    ]
  })
}
