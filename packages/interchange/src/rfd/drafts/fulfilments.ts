import { spelled } from '../text/days.js'
import { draftedAct } from './draftedAct.js'
import { nameOf, type Drafted, type Drafting } from './Drafting.js'
import { madeByOffices } from './madeByOffices.js'
import { directionsFor } from './policiesEnacted.js'

/**
 * Directions the report says are fulfilled. That a policy of the right name exists is not enough: it must be
 * said.
 */
export const fulfilments = (context: Drafting): Drafted => {
  const found = madeByOffices(context).flatMap((one) =>
    one.fulfils === null ? [] : directionsFor(context, one.policy).map((direction) => ({ one, direction })),
  )
  return {
    acts: found.map(({ one, direction: { resolution, key } }) => {
      const passed = context.rfd.resolutions.find((other) => other.key === resolution)
      return draftedAct(
        context,
        {
          type: 'DirectionFulfilled',
          data: {
            resolution: context.id(resolution),
            key,
            policy: context.id(one.policy),
            assertedBy: 'staff report',
          },
        },
        one.told,
        `The report says that the ${nameOf(context, one.policy)} does what council directed${passed === undefined ? '' : ` on ${spelled(passed.passedOn.day)}`}.`,
      )
    }),
    left: [],
  }
}
