import type { Bounds } from '../values/edtf.js'
import type { Asked } from './Asked.js'
import type { Course } from './Course.js'
import { madeFor } from './madeFor.js'
import { partOf } from './part.js'
import { setScene } from './setScene.js'
import { withoutDays, type Standing } from './standing.js'
import { standingOf } from './standingOf.js'
import { holdingIn } from './territory.js'
import type { World } from './World.js'

/** What is asked of the whole of an instrument, or of a part of it, anywhere or in an area. */
interface Where {
  readonly portion?: string
  readonly territory?: string
}

/** How an instrument stands in one world: the whole is in force as soon as any part of it is (R22). */
export const wholeStanding = (
  course: Course,
  world: World,
  asked: Asked,
  { portion, territory }: Where = {},
): Standing => {
  if (territory === undefined) return anywhere(course, world, asked, portion)
  const { holds, relied } = holdingIn(setScene(course, world, { ...asked, isLast: false }), territory)
  if (!holds) return withoutDays('out-of-territory', relied)
  const standing = inPortions(inArea(course, territory), world, asked, portion)
  return relied.length === 0 ? standing : { ...standing, relied: [...standing.relied, ...relied] }
}

const anywhere = (course: Course, world: World, asked: Asked, portion?: string): Standing => {
  const areas = areasOf(course)
  if (areas.length === 0) return inPortions(course, world, asked, portion)
  const where = portion === undefined ? {} : { portion }
  const all = areas.map((territory) =>
    wholeStanding(course, world, { ...asked, isLast: false }, { ...where, territory }),
  )
  return {
    ...ofWhole(all),
    held: firstReleased(all),
    turns: all.some(({ turns }) => turns),
    relied: [...new Set(all.flatMap(({ relied }) => relied))],
  }
}

/**
 * The areas it holds in alone, where it may have been ended in one and not in another, or one was lost: it is in force
 * as long as it is in any of them (R22b).
 */
const areasOf = (course: Course): ReadonlyArray<string> => {
  const lost: ReadonlyArray<string> = course.sets.length === 0 ? none : course.sets.flatMap(lostBy)
  if (course.areaEndings.length + lost.length === 0) return none
  const { areas, elsewhere } = madeFor(course.instrument, course)
  return elsewhere === 'no' && (areas.length > 1 || areas.some((area) => lost.includes(area))) ? areas : none
}

const lostBy = ({ value }: Course['sets'][number]): ReadonlyArray<string> =>
  value._tag === 'area' && value.holds === 'no-longer' ? [value.area] : none

const none: ReadonlyArray<never> = []

const inPortions = (course: Course, world: World, asked: Asked, portion?: string): Standing => {
  if (course.portions.length === 0) return standingOf(setScene(course, world, asked))
  // Parts are asked one after another, so that none of them may leave anything open.
  const standingOfPart = (part: string | null): Standing =>
    standingOf(setScene(partOf(course, part), world, { ...asked, isLast: false }))
  if (portion !== undefined) return standingOfPart(course.portions.includes(portion) ? portion : null)
  const rest = standingOfPart(null)
  const parts = course.portions.map(standingOfPart)
  const all = [rest, ...parts]
  const whole = ofWhole(all)
  const { reason, decided, end, zeroLength, begin } = whole
  const standsOtherwise = (one: Standing): boolean => (one.reason === null) !== (reason === null)
  return {
    reason,
    start: startOfWhole(whole, all),
    decided,
    end,
    zeroLength,
    begin,
    held: firstReleased(all),
    turns: all.some(({ turns }) => turns),
    partial: parts.some(standsOtherwise) || (standsOtherwise(rest) && !isInStages(rest, parts)),
    relied: [...new Set(all.flatMap(({ relied }) => relied))],
  }
}

/**
 * Whether a policy commenced in stages that may have brought in all of it. A part that commenced alone leaves something
 * that has not; once another followed on a later day, nobody can say that anything is left.
 */
const isInStages = (rest: Standing, parts: ReadonlyArray<Standing>): boolean =>
  hasNotBegun.has(rest.reason) && parts.some(({ start }) => start?.earliest !== parts[0]?.start?.earliest)

/** The course of it in one area, where what ends it there ends it. */
const inArea = (course: Course, territory: string): Course => {
  if (course.areaEndings.length === 0) return course
  const there = course.areaEndings.filter((end) => end.territory === territory)
  return { ...course, endings: [...course.endings.filter((end) => end.territory === undefined), ...there] }
}

/**
 * The part that speaks for the whole: one in force, else one that is only held, else one that began at all. One that
 * never did speaks for itself alone: a portion void from the start is no reason why the rest is not yet in force (R13,
 * R22).
 */
const ofWhole = (all: ReadonlyArray<Standing>): Standing =>
  (all.find(({ reason }) => reason === null) ??
    all.find(({ reason }) => reason === 'suspended') ??
    all.find(({ reason, begin }) => begin !== null && !hasNotBegun.has(reason)) ??
    all[0]) as Standing

/** What is held in all its parts is held no more as soon as one of them is not (R22). */
const firstReleased = (all: ReadonlyArray<Standing>): Bounds | null => {
  if (!all.some(({ held }) => held !== null) || all.some(({ reason }) => reason === null)) return null
  const held = all.flatMap((one) => one.held ?? [])
  return {
    earliest: Math.min(...held.map(({ earliest }) => earliest)),
    latest: Math.min(...held.map(({ latest }) => latest)),
  }
}

/** The whole began with the first of its parts, from which on some part of it has always stood since (R22). */
const startOfWhole = (whole: Standing, all: ReadonlyArray<Standing>): Bounds | null => {
  const latestFirst = all
    .filter(({ reason, zeroLength }) => !hasNotBegun.has(reason) && !zeroLength)
    .toSorted((a, b) => (b.start?.latest ?? 0) - (a.start?.latest ?? 0))
  let from = whole.start
  if (from === null || !latestFirst.includes(whole)) return from
  for (const { start, end } of latestFirst)
    if (start !== null && (end === null || end.earliest >= from.latest))
      from = {
        earliest: Math.min(start.earliest, from.earliest),
        latest: Math.min(start.latest, from.latest),
      }
  return from
}

const hasNotBegun: ReadonlySet<Standing['reason']> = new Set(['not-yet-enacted', 'not-commenced'])
