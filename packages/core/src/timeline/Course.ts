import type { Legal, Setting, Told } from '../effects/Legal.js'
import type { Taken } from '../effects/ways.js'
import { finalPassage } from '../events/finalPassage.js'
import type { Annuls, Begins, Effect, Ends, Sets, Target } from '../law/Effect.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { consequencesIn } from './consequences.js'
import { dating } from './dating.js'
import { afterEndOfMunicipality } from './endOfMunicipality.js'
import { impliedBeginning } from './impliedBeginning.js'
import { isFor } from './isFor.js'
import { limitsOf, type AtLeastBefore, type Limits } from './Limits.js'
import { ordersIn } from './orders.js'
import { doubtingEarlyMoves, doubtingTheEarly } from './saidTooEarly.js'
import { reachOf } from './reach.js'
import { classSet, powerOf, powerToAnnul, type ActedOn } from './powerOf.js'
import { sorted, type Sorted } from './Sorted.js'
import { inSuccessorsArea } from './successorsArea.js'
import type { Dated } from './Timed.js'
import type { Variable } from './World.js'

/**
 * The effects of a slice, dated and sorted by what they are: the whole of what the timeline of one instrument works
 * from.
 */
export interface Course extends Sorted {
  readonly instrument: SubjectId
  readonly setting: Setting
  /** What is to be said of its events, where there is something. */
  readonly told: ReadonlyArray<Told>
  /** The same of the municipality's events. */
  readonly toldOfAll: ReadonlyArray<Told>
  readonly lastRecordedOn: Day
  /**
   * What settled the record it is read from (retractions, adjudications and corrections of what bears on it), by `seq`.
   */
  readonly settledBy: ReadonlyArray<number>
  /** Events nobody here understands: what they do is unknown. */
  readonly unread: ReadonlyArray<ReadEvent>
  readonly variables: ReadonlyArray<Variable>
  /** What the record says of the unknown days among themselves; null where it contradicts itself. */
  readonly limits: Limits | null
  /** The kind of the instrument, where its beginning says it. */
  readonly kind: string | null
  /** The changes of class of it, and of what it waits on; of nearly none there are any. */
  readonly classes: ReadonlyArray<Dated<Sets>>
  /** Of a part that commences on its own: the enactments of the whole, without which it could not (R22). */
  readonly enactments: ReadonlyArray<Dated<Begins>>
  /** Of the course of one part, its name; null of the whole, and of what no act names. */
  readonly part: string | null
  /** The parts of it that acts speak of by name (R22). */
  readonly portions: ReadonlyArray<string>
  /** The endings of the instrument by whoever had the power to end it (R15b). */
  readonly endings: ReadonlyArray<Dated<Ends>>
  /** What whoever did it had no power to do, so that it does nothing and is not among the rest (R15b). */
  readonly powerless: ReadonlyArray<Dated<Annuls> | Dated<Begins>>
  /** Those that end it in one area only (R22b). */
  readonly areaEndings: ReadonlyArray<Dated<Ends>>
  /**
   * Whether of acts that only the order of recording tells apart the one recorded last is taken to be first: to see
   * whether that matters (R4).
   */
  readonly isReversed: boolean
  /** Events by what caused them, for silencing what follows from an annulled act. */
  readonly causes: ReadonlyMap<number, ReadonlyArray<number>>
  /** Whether the executive had its say on any resolution it may hang on; of nearly none it had. */
  readonly hasExecutiveSay: boolean
  /** The day the ledger recorded its making; long ago where it did not see it made. */
  readonly followedFrom: Day
  /**
   * The courses it may have taken, where records of one act differ (R21), or an event may have been under more than one
   * law; of nearly all there are none, and it took its own.
   */
  readonly ways: ReadonlyArray<CourseTaken>
  /** The records of each act of which they say different things, by `seq`. */
  readonly conflicts: ReadonlyArray<ReadonlyArray<number>>
  /** There were more ways than are looked at: what is found in them may not be all. */
  readonly cut: boolean
  /** Of one of several ways, the `seq` of the record that stands in a place not its own, by that place. */
  readonly inPlaceOf: ReadonlyMap<number, number>
}

/** One of the courses an instrument may have taken, and what is so if it did. */
interface CourseTaken {
  readonly course: Course
  readonly taken: ReadonlyArray<Taken>
}

/** Dates and sorts the effects of a slice, and those that only describe, where they are wanted. */
export const courseOf = (
  instrument: SubjectId,
  legal: Legal,
  describing: (legal: Legal) => ReadonlyArray<Effect> = nothing,
): Course => {
  const { variables, dated } = dating(instrument, legal)
  const further = describing(legal)
  const all: Array<Dated<Effect>> = []
  for (const effect of legal.effects) all.push(dated(effect))
  for (const effect of further) all.push(dated(effect))
  const implied = impliedBeginning(instrument, [...legal.effects, ...further])
  if (implied !== null) all.push(dated(implied))
  const effects = afterEndOfMunicipality(inAreas(sorted(all)), variables)
  const { ends, proposes } = effects
  const isMoved = effects.begins.some(({ mode }) => mode === 'move')
  const begun = isMoved ? doubtingEarlyMoves(effects.begins, variables) : effects.begins
  const { sets, attests, covers, constrains } = effects
  const hasExecutiveSay = effects.resolves.some(
    ({ matter }) => typeof matter === 'object' && matter.name === finalPassage,
  )
  const { resolves, suspends } = hasExecutiveSay ? doubtingTheEarly(effects, variables) : effects
  const { setting, told, toldOfAll, lastRecordedOn, unread } = legal
  const kind = begun.find((begin) => begin.target === instrument && begin.kind !== undefined)?.kind ?? null
  const classes = classesIn(sets, begun)
  const limitations = ofKinds(effects.limitations, [kind, ...classes.map(classSet)])
  const actedOn = { instrument, kind, classes, begins: begun, setting }
  const endings = ends.length === 0 ? none : endingsOf(actedOn, effects)
  const powerless = powerlessIn(actedOn, effects)
  const hasAllPower = powerless.length === 0
  const begins = hasAllPower
    ? begun
    : begun.filter(({ event, mode }) => mode !== 'revive' || !isOf(powerless, event))
  const annuls = hasAllPower ? effects.annuls : effects.annuls.filter(({ event }) => !isOf(powerless, event))
  const causes = annuls.length === 0 ? noCauses : consequencesIn(legal)
  const isInArea = endings.some(({ territory }) => territory !== undefined)
  // Written out, since a register makes very many of these and copying one object into another is slow.
  return {
    instrument,
    begins,
    ends,
    limitations,
    suspends,
    annuls,
    proposes,
    resolves,
    sets,
    attests,
    covers,
    constrains,
    setting,
    told: told.length === 0 ? none : told,
    toldOfAll,
    lastRecordedOn,
    settledBy: none,
    unread,
    variables: variables.length === 0 ? none : variables,
    limits: limitsIn(variables, ordersIn(effects, causes)),
    kind,
    classes,
    enactments: none,
    part: null,
    portions: portionsIn(all, instrument),
    endings: isInArea ? endings.flatMap((end) => everywhere(end, effects)) : endings,
    powerless,
    areaEndings: isInArea ? endings.filter(({ territory }) => territory !== undefined) : none,
    hasExecutiveSay,
    isReversed: false,
    ways: none,
    conflicts: none,
    cut: false,
    inPlaceOf: noPlaces,
    followedFrom: recordedMaking(instrument, legal, effects),
    causes,
  }
}

/**
 * The course read from a whole slice, which may have been any of several; what nobody can read in one of them stays
 * unread.
 */
export const asEither = (
  whole: Course,
  ways: ReadonlyArray<CourseTaken>,
  { conflicts, cut }: Pick<Course, 'conflicts' | 'cut'>,
): Course => {
  const unread = [...whole.unread, ...ways.flatMap(({ course }) => course.unread)]
  return {
    ...whole,
    unread: unread.filter(
      ({ event }, at) => unread.findIndex((other) => other.event.seq === event.seq) === at,
    ),
    ways,
    conflicts,
    cut,
  }
}

/**
 * The same course, where of acts that only the order of recording tells apart the one recorded last comes first (R4).
 */
export const inReverse = (course: Course): Course => ({
  ...course,
  isReversed: true,
  ways: course.ways.map((way) => ({ ...way, course: inReverse(way.course) })),
})

/** The courses it may have taken, be it only one. */
export const coursesIn = (course: Course): ReadonlyArray<Course> =>
  course.ways.length === 0 ? [course] : course.ways.map((way) => way.course)

/** The number of the record an effect of a course is from: nearly always its own. */
export const recordOf = ({ inPlaceOf }: Pick<Course, 'inPlaceOf'>, event: number): number =>
  inPlaceOf.get(event) ?? event

const portionsIn = (effects: ReadonlyArray<Dated<Effect>>, instrument: SubjectId): ReadonlyArray<string> => {
  let found: Set<string> | null = null
  for (const { portion, target } of effects) {
    if (portion === undefined || target !== instrument) continue
    found ??= new Set()
    found.add(portion)
  }
  return found === null ? none : [...found]
}

/** The effects, where what ends does so in the areas in which it does. */
const inAreas = (effects: Sorted): Sorted => {
  const { begins, ends } = effects
  return ends.length === 0 ||
    !begins.some(({ territory, outOf }) => territory !== undefined || outOf !== undefined)
    ? effects
    : { ...effects, ends: ends.flatMap((end) => inSuccessorsArea(end, effects)) }
}

/** An ending as far as it ends the whole. */
const everywhere = (end: Dated<Ends>, effects: Sorted): Course['endings'] => {
  const reach = reachOf(end, effects)
  if (reach === 'area') return none
  return reach === 'whole' ? [end] : [{ ...end, doubt: 'effect-unknown' }]
}

const endingsOf = (course: ActedOn, effects: Sorted): Course['endings'] =>
  effects.ends.filter(
    (end) => isFor(end.target, course.instrument, effects) && powerOf(end, course) !== 'none',
  )

/** The revivals of the instrument, and what undoes acts, by whoever had no power to (R15b). */
const powerlessIn = (course: ActedOn, { annuls }: Sorted): Course['powerless'] => {
  const { begins, instrument } = course
  if (annuls.length === 0 && !begins.some(({ mode }) => mode === 'revive')) return none
  return [
    ...annuls.filter((one) => powerToAnnul(one, course) === 'none'),
    ...begins.filter(
      (one) => one.mode === 'revive' && one.target === instrument && powerOf(one, course) === 'none',
    ),
  ]
}

/**
 * A rule applied to a policy that was never of a kind it is about ends nothing; of a kind nobody recorded, it is taken
 * at its word.
 */
const ofKinds = (
  limitations: Sorted['limitations'],
  had: ReadonlyArray<string | null>,
): Sorted['limitations'] =>
  limitations.some(({ kinds }) => kinds !== undefined)
    ? limitations.filter(
        ({ kinds }) => kinds === undefined || had.some((kind) => kind === null || kinds.includes(kind)),
      )
    : limitations

/** What a policy was made as is no change of its class. */
const classesIn = (sets: Sorted['sets'], begins: Sorted['begins']): Course['classes'] => {
  if (!sets.some(({ facet }) => facet === 'class')) return none
  const changes = sets.filter(
    ({ facet, event, target }) =>
      facet === 'class' &&
      !begins.some((begin) => begin.event === event && begin.target === target && begin.implied !== true),
  )
  const madeAs = (target: Target): string | undefined =>
    begins.find((begin) => begin.target === target && begin.kind !== undefined)?.kind
  // What is said to be what it was made as, and was never said to be anything else, is what it was.
  if (changes.every((change) => classSet(change) === madeAs(change.target))) return none
  // What went on where others came out of it, or were merged into it, is described anew by the same act.
  return changes.filter(
    ({ event, target }, at) =>
      changes.findIndex((one) => one.event === event && one.target === target) === at,
  )
}

const isOf = (acts: ReadonlyArray<{ readonly event: number }>, event: number): boolean =>
  acts.some((act) => act.event === event)

const none: ReadonlyArray<never> = []
const nothing = (): ReadonlyArray<never> => none
const noCauses: Course['causes'] = new Map()
const noPlaces: Course['inPlaceOf'] = new Map()
const knownDaysOnly = limitsOf(none, none)

const limitsIn = (variables: ReadonlyArray<Variable>, orders: ReadonlyArray<AtLeastBefore>): Limits | null =>
  variables.length + orders.length === 0
    ? knownDaysOnly
    : limitsOf(
        variables.map(({ bounds }) => bounds),
        orders,
      )

const recordedMaking = (instrument: SubjectId, legal: Legal, { begins }: Sorted): Day => {
  const made = begins.find(({ target, imported }) => target === instrument && imported !== true)
  return (made === undefined ? null : legal.recordedOn(made.event)) ?? -Infinity
}

/** What is to be said of an event, by `seq`; undefined for one that cannot be relied on. */
export const toldOf = (
  { told, toldOfAll }: Pick<Course, 'told' | 'toldOfAll'>,
  seq: number,
): Told | undefined => told.find((one) => one.seq === seq) ?? toldOfAll.find((one) => one.seq === seq)
