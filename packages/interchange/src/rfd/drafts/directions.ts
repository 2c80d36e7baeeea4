import type { ReportedDirection } from '../RequestForDecision.js'
import { spelled } from '../text/days.js'
import { linesOf } from '../text/Passage.js'
import { authorityIn } from './authorities.js'
import { draftedAct, shortened } from './draftedAct.js'
import type { Drafted, Drafting } from './Drafting.js'
import { theOffice } from './theOffice.js'
import { resolutionLabel } from './resolutions.js'

/**
 * A direction in all its wordings; the resolution's own comes first in what is done, the report's order in
 * the list.
 */
export interface OneDirection {
  readonly resolution: string
  readonly key: string
  readonly wordings: readonly [ReportedDirection, ...ReadonlyArray<ReportedDirection>]
}

/** The directions that stand in a resolution of the record, each once. */
export const directionsOf = ({ rfd }: Drafting): ReadonlyArray<OneDirection> => {
  const found: Array<OneDirection> = []
  for (const { resolution, key } of rfd.directions) {
    if (resolution === null || found.some((one) => one.resolution === resolution && one.key === key)) continue
    const [first, ...others] = rfd.directions.filter(
      (one) => one.resolution === resolution && one.key === key,
    )
    if (first !== undefined) found.push({ resolution, key, wordings: [first, ...others] })
  }
  return found
}

/** What council directed offices to do. A direction to make a policy makes none. */
export const directions = (context: Drafting): Drafted => ({
  acts: directionsOf(context).flatMap(({ resolution, key, wordings }) => {
    const passed = context.rfd.resolutions.find((one) => one.key === resolution)
    if (passed === undefined) return []
    const own = wordings.find(({ from }) => from === 'resolution') ?? wordings[0]
    const authority = authorityIn(
      context,
      wordings.map(({ words }) => words),
    )
    return [
      draftedAct(
        context,
        {
          type: 'DirectionIssued',
          data: {
            resolution: context.id(resolution),
            key,
            addressee: own.addressee.text,
            task: shortened(own.task.text),
            ...(authority === null ? {} : { authority: context.id(authority) }),
            wordings: wordings.map(({ words }) => ({
              words: shortened(words.text),
              locator: linesOf(words.place),
            })),
          },
          decidedOn: { edtf: passed.passedOn.day, text: passed.passedOn.words.text },
          by: { body: 'council', instrument: 'resolution' },
          causedBy: [`#${resolutionLabel(context, resolution)}`],
        },
        own.words,
        `Council directed ${theOffice(own.addressee.text)} on ${spelled(passed.passedOn.day)} to act: ${own.task.text}. A direction is not an enactment.`,
        assumptionsOf(wordings),
      ),
    ]
  }),
  left: context.rfd.directions.filter(({ resolution }) => resolution === null).map(({ words }) => words),
})

const assumptionsOf = (wordings: OneDirection['wordings']): ReadonlyArray<string> => {
  const verbs = [...new Set(wordings.map(({ task }) => task.text.split(/[\s,]/)[0] ?? ''))]
  return [
    ...wordings
      .filter(({ resolutionAssumed }) => resolutionAssumed)
      .map(
        ({ words }) =>
          `${linesOf(words.place)} does not say in which resolution; the report tells of only one.`,
      ),
    ...(verbs.length > 1
      ? [`The report words the direction in different ways ("${verbs.join('", "')}"); all are kept.`]
      : []),
  ]
}
