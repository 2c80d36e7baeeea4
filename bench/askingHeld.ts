import type { Questions } from 'minutebook'
import { draw } from './askedTimes.js'
import { compare, print } from './measured.js'
import { heldInForce, heldStatus, type HeldEvents } from './naiveFold.js'

/** Warm questions, against going through parsed events that are all held as objects in memory. */
export const askingHeld = async (now: Questions, held: HeldEvents, policies: number): Promise<void> => {
  const { policy, day } = draw(5, policies)
  const asked = Array.from({ length: 200_000 }, () => [policy(), day()] as const)
  const days = ['1999-04-01', '2004-04-01', '2009-04-01', '2014-04-01']
  const alike = asked.filter(([id, on]) => {
    const { status } = now.statusOf(id, { on })
    return status === (heldStatus(held, id, on) ? 'in-force' : 'not-in-force')
  })
  print(
    `Both give the same status in ${alike.length.toLocaleString('en')} of ${asked.length.toLocaleString('en')} questions`,
  )
  let inForce = 0
  await compare({
    title: 'Status of one policy on one day, warm; against a fold of its held events',
    unit: 'questions',
    count: asked.length,
    rounds: 5,
    other: 'naive',
    bare: () => {
      for (const [id, on] of asked) if (heldStatus(held, id, on)) inForce += 1
    },
    ours: () => {
      for (const [id, on] of asked) if (now.statusOf(id, { on }).status === 'in-force') inForce += 1
    },
  })
  for (const on of days) now.policiesInForce({ on })
  await compare({
    title: 'The whole register on one day, warm; against a fold of all held events',
    unit: 'registers',
    count: days.length,
    rounds: 5,
    other: 'naive',
    bare: () => {
      for (const on of days) inForce += heldInForce(held, on).length
    },
    ours: () => {
      for (const on of days) inForce += now.policiesInForce({ on }).certain.length
    },
  })
  // What nobody looks at need not be worked out at all.
  if (inForce === 0) throw new Error('Nothing is in force.')
}
