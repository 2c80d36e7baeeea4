import type { Legal, Setting, Told } from '../effects/Legal.js'
import { finalPassage } from '../events/finalPassage.js'
import type { Choice } from '../law/Choice.js'
import type { Annuls, Begins, Effect, Ends, Sets } from '../law/Effect.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { consequencesIn } from './consequences.js'
import { Dating } from './Dating.js'
import { afterEndOfMunicipality } from './endOfMunicipality.js'
import { impliedBeginning } from './impliedBeginning.js'
import { asFarAsWhole, inAreas } from './endingsByArea.js'
import { classesIn, ofKinds } from './kindsHad.js'
import { limitsOf, type AtLeastBefore, type Limits } from './Limits.js'
import { ordersIn } from './orders.js'
import { doubtingEarlyHolds, doubtingEarlyMoves, doubtingTheEarly } from './saidTooEarly.js'
import { endingsOf, powerlessIn } from './powerless.js'
import { classSet } from './powerOf.js'
import { sorted, type Sorted } from './Sorted.js'
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
export interface CourseTaken {
  readonly course: Course
  readonly taken: ReadonlyArray<Choice>
}

/** Dates and sorts the effects of a slice, and those that only describe, where they are wanted. */
export const courseOf = (
  instrument: SubjectId,
  legal: Legal,
  describing: (legal: Legal) => ReadonlyArray<Effect> = nothing,
): Course => {
  const dating = new Dating(instrument, legal)
  const { variables } = dating
  const further = describing(legal)
  const all: Array<Dated<Effect>> = []
  for (const effect of legal.effects) all.push(dating.dated(effect))
  for (const effect of further) all.push(dating.dated(effect))
  const undated = further.length === 0 ? legal.effects : [...legal.effects, ...further]
  const implied = impliedBeginning(instrument, undated)
  if (implied !== null) all.push(dating.dated(implied))
  const effects = afterEndOfMunicipality(inAreas(sorted(all)), variables)
  const { ends, proposes } = effects
  const isMoved = effects.begins.some(({ mode }) => mode === 'move')
  const begun = isMoved ? doubtingEarlyMoves(effects.begins, variables) : effects.begins
  const { sets, attests, covers, constrains } = effects
  const hasExecutiveSay = effects.resolves.some(
    ({ matter }) => typeof matter === 'object' && matter.name === finalPassage,
  )
  const { resolves, suspends: held } = hasExecutiveSay ? doubtingTheEarly(effects, variables) : effects
  const suspends = held.length === 0 ? held : doubtingEarlyHolds({ begins: begun, suspends: held }, variables)
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
    limits: limitsIn(variables, ordersIn(instrument, effects, causes)),
    kind,
    classes,
    enactments: none,
    part: null,
    portions: portionsIn(all, instrument),
    endings: isInArea ? endings.flatMap((end) => asFarAsWhole(end, effects)) : endings,
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

const portionsIn = (effects: ReadonlyArray<Dated<Effect>>, instrument: SubjectId): ReadonlyArray<string> => {
  let found: Set<string> | null = null
  for (const { portion, target } of effects) {
    if (portion === undefined || target !== instrument) continue
    found ??= new Set()
    found.add(portion)
  }
  return found === null ? none : [...found]
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

/** Whether there is anything to be said of any of its events; of most there is not. */
export const isAnythingTold = ({ told, toldOfAll }: Pick<Course, 'told' | 'toldOfAll'>): boolean =>
  told.length + toldOfAll.length > 0

/** What is to be said of an event, by `seq`; undefined for one that cannot be relied on. */
export const toldOf = (
  { told, toldOfAll }: Pick<Course, 'told' | 'toldOfAll'>,
  seq: number,
): Told | undefined => told.find((one) => one.seq === seq) ?? toldOfAll.find((one) => one.seq === seq)
