import type { Choice } from '../law/Choice.js'
import type { Course } from './Course.js'
import { OneWorld } from './OneWorld.js'
import type { World } from './World.js'

/** What was found in a world, and the answers that led to it. */
export interface Outcome<A> {
  readonly value: A
  readonly choices: ReadonlyArray<Choice>
  readonly world: OneWorld
}

export interface Outcomes<A> {
  readonly outcomes: ReadonlyArray<Outcome<A>>
  /** There were more ways for worlds to part than were looked at: what is listed may not be all. */
  readonly cut: boolean
}

/** More distinct worlds than this are never needed by a real record; beyond, the answer says so. */
const mostWorlds = 4096

/** A world in which something cannot be: it is left out. */
export const impossible = Symbol('impossible')

const none: ReadonlyArray<never> = []

/**
 * Runs a reading of the record in every possible world and collects what it finds.
 *
 * A world is a set of difference constraints between unknown days, kept closed (see `Limits`). So every world reached
 * exists, and a question is open exactly when more than one of its answers has a solution: nothing is found that cannot
 * be, and, unless `cut`, nothing that can be is missed. `reading` must be deterministic; each world replays it from the
 * start with the answers taken so far, which keeps it plain code. It is given the course that was taken, of which there
 * may be more than one.
 */
export const inEveryWorld = <A>(course: Course, reading: ReadingIn<A>): Outcomes<A> => {
  const { ways, cut } = course
  if (ways.length === 0) {
    const found = inWorldsOf(course, reading, none)
    return cut ? { outcomes: found.outcomes, cut } : found
  }
  let isCut = cut
  // Which way the record is to be read is the first thing that is open.
  const outcomes = ways.flatMap(({ course: one, taken }) => {
    const found = inWorldsOf(one, reading, taken)
    isCut ||= found.cut
    return found.outcomes.map((outcome) => ({ ...outcome, choices: [...taken, ...outcome.choices] }))
  })
  return { outcomes, cut: isCut }
}

type ReadingIn<A> = (world: World, course: Course) => A | typeof impossible

const inWorldsOf = <A>(course: Course, reading: ReadingIn<A>, before: ReadonlyArray<Choice>): Outcomes<A> => {
  const { limits } = course
  const outcomes: Array<Outcome<A>> = []
  if (limits === null) return { outcomes, cut: false }
  let answers: ReadonlyArray<number> = none
  for (let worlds = 0; worlds < mostWorlds; worlds += 1) {
    const world = new OneWorld(course, limits, answers, before)
    const value = reading(world, course)
    const { taken } = world
    if (value !== impossible) outcomes.push({ value, choices: taken ?? none, world })
    const open = taken === null ? -1 : taken.findLastIndex(({ answer, answers: of }) => answer < of - 1)
    if (taken === null || open < 0) return { outcomes, cut: false }
    answers = taken.slice(0, open + 1).map(({ answer }, at) => (at === open ? answer + 1 : answer))
  }
  return { outcomes, cut: true }
}
