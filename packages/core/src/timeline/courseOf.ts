import type { Legal } from '../effects/Legal.js'
import { finalPassage } from '../events/finalPassage.js'
import type { Effect } from '../law/Effect.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { consequencesIn } from './consequences.js'
import type { Course } from './Course.js'
import { Dating } from './Dating.js'
import { asFarAsWhole, inAreas } from './endingsByArea.js'
import { afterEndOfMunicipality } from './endOfMunicipality.js'
import { impliedBeginning } from './impliedBeginning.js'
import { classesIn, ofKinds } from './kindsHad.js'
import { limitsOf, type AtLeastBefore, type Limits } from './Limits.js'
import { ordersIn } from './orders.js'
import { classSet, powerOf } from './powerOf.js'
import { endingsOf, powerlessIn } from './powerless.js'
import { doubtingEarlyHolds, doubtingEarlyMoves, doubtingTheEarly } from './saidTooEarly.js'
import { sorted, type Sorted } from './Sorted.js'
import { takesBack } from './takenBack.js'
import type { Dated } from './Timed.js'
import type { Variable } from './World.js'

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
    takenBack: ends.some(takesBack)
      ? ends.filter((end) => takesBack(end) && powerOf(end, actedOn) !== 'none')
      : none,
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
