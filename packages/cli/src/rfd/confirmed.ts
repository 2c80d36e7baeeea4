import type { Session } from '../Session.js'

/** Asks whether to go on. Where nobody can be asked, nobody has agreed. */
export const confirmed = async ({ world, json }: Session, events: number): Promise<boolean> => {
  if (json || !world.stdin.isTTY) return false
  await world.stderr.write(`Record ${events === 1 ? 'this event' : `these ${events} events`}? [y/N] `)
  const answer = await world.stdin.line()
  return answer !== null && /^(y|yes)$/i.test(answer.trim())
}
