import { DirectionFulfilled } from '../../events/DirectionFulfilled.js'
import { DirectionIssued } from '../../events/DirectionIssued.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Directions nobody recorded as carried out, and directions the sources put in different words. */
export const directions: Finder = ({ events }) => {
  const fulfilled = new Set(
    ofType(events, DirectionFulfilled).map(({ data }) => `${data.resolution} ${data.key}`),
  )
  return ofType(events, DirectionIssued).flatMap(({ id, data }) => {
    const words = new Set((data.wordings ?? []).map((wording) => wording.words))
    return [
      ...(fulfilled.has(`${data.resolution} ${data.key}`)
        ? []
        : [
            {
              code: 'unfulfilled-direction',
              severity: 'gap' as const,
              subject: data.resolution,
              sentence: `Council directed the ${data.addressee} (${data.task}); nothing on record says it was done. A direction is not a policy.`,
              events: [id],
              settledBy: 'Recording what was done under the direction.',
            },
          ]),
      ...(words.size > 1
        ? [
            {
              code: 'wording-variance',
              severity: 'doubt' as const,
              subject: data.resolution,
              sentence: `The direction is put in ${words.size} different ways: ${[...words].map((one) => `“${one}”`).join('; ')}.`,
              events: [id],
              settledBy: 'The minutes of the meeting.',
            },
          ]
        : []),
    ]
  })
}
