import type { Legal, Setting, Told } from '../effects/Legal.js'
import type {
  Annuls,
  Attests,
  Begins,
  Constrains,
  Covers,
  Effect,
  Ends,
  Limits as Limit,
  Proposes,
  Rank,
  Resolves,
  Sets,
  Suspends,
} from '../law/Effect.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { consequencesIn } from './consequences.js'
import { dating } from './dating.js'
import { impliedBeginning } from './impliedBeginning.js'
import { isFor } from './isFor.js'
import { limitsOf, type AtLeastBefore, type Limits } from './Limits.js'
import { ordersIn } from './orders.js'
import { hasPower } from './power.js'
import type { Dated } from './Timed.js'
import type { Variable } from './World.js'

/** The effects of a slice, dated and sorted by what they are: the whole of what the timeline of one instrument works from. */
export interface Course extends Sorted {
  readonly instrument: SubjectId
  readonly setting: Setting
  /** What is to be said of its events, where there is something. */
  readonly told: ReadonlyArray<Told>
  /** The same of the municipality's events. */
  readonly toldOfAll: ReadonlyArray<Told>
  readonly lastRecordedOn: Day
  /** Events nobody here understands: what they do is unknown. */
  readonly unread: ReadonlyArray<ReadEvent>
  readonly variables: ReadonlyArray<Variable>
  /** What the record says of the unknown days among themselves; null where it contradicts itself. */
  readonly limits: Limits | null
  /** The kind of the instrument, where its beginning says it, and the rank of that kind. */
  readonly kind: string | null
  readonly rank: Rank
  /** The endings of the instrument by whoever had the power to end it (R15b). */
  readonly endings: ReadonlyArray<Dated<Ends>>
  /** Events by what caused them, for silencing what follows from an annulled act. */
  readonly causes: ReadonlyMap<number, ReadonlyArray<number>>
  /** The day the ledger recorded its making; long ago where it did not see it made. */
  readonly followedFrom: Day
}

/** Effects by what they are, in the order of recording. */
export interface Sorted {
  readonly begins: ReadonlyArray<Dated<Begins>>
  readonly ends: ReadonlyArray<Dated<Ends>>
  readonly limitations: ReadonlyArray<Dated<Limit>>
  readonly suspends: ReadonlyArray<Dated<Suspends>>
  readonly annuls: ReadonlyArray<Dated<Annuls>>
  readonly proposes: ReadonlyArray<Dated<Proposes>>
  readonly resolves: ReadonlyArray<Dated<Resolves>>
  readonly sets: ReadonlyArray<Dated<Sets>>
  readonly attests: ReadonlyArray<Dated<Attests>>
  readonly covers: ReadonlyArray<Dated<Covers>>
  readonly constrains: ReadonlyArray<Dated<Constrains>>
}

/** Dates and sorts the effects of a slice; `further` are those that only describe. */
export const courseOf = (
  instrument: SubjectId,
  legal: Legal,
  further: ReadonlyArray<Effect> = none,
): Course => {
  const { variables, dated } = dating(instrument, legal)
  const implied = impliedBeginning(instrument, legal.effects)
  const sorted = sort([...legal.effects, ...further, ...(implied === null ? none : [implied])].map(dated))
  const { setting, told, toldOfAll, lastRecordedOn, unread } = legal
  const kind = sorted.begins.find((begin) => begin.target === instrument && begin.kind !== undefined)?.kind
  const rank = kind === undefined ? null : setting.newestProfile.rankOfKind.value(kind)
  return {
    ...sorted,
    instrument,
    setting,
    told: told.length === 0 ? none : told,
    toldOfAll,
    lastRecordedOn,
    unread,
    variables: variables.length === 0 ? none : variables,
    limits: limitsIn(variables, ordersIn(sorted)),
    kind: kind ?? null,
    rank,
    endings: sorted.ends.filter(
      (end) => isFor(end.target, instrument, sorted) && hasPower(end.rank, rank) !== 'none',
    ),
    followedFrom: recordedMaking(instrument, legal, sorted),
    causes: sorted.annuls.length === 0 ? noCauses : consequencesIn(legal),
  }
}

const none: ReadonlyArray<never> = []
const nothing: Sorted = {
  begins: none,
  ends: none,
  limitations: none,
  suspends: none,
  annuls: none,
  proposes: none,
  resolves: none,
  sets: none,
  attests: none,
  covers: none,
  constrains: none,
}
const noCauses: Course['causes'] = new Map()
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

/** Most instruments have few kinds of effects; what they have none of they share. */
const sort = (effects: ReadonlyArray<Dated<Effect>>): Sorted => {
  const sorted = { ...nothing }
  for (const effect of effects) {
    const name = effect._tag === 'limits' ? 'limitations' : effect._tag
    const held = sorted[name] as ReadonlyArray<Dated<Effect>>
    if (held === none) (sorted[name] as ReadonlyArray<Dated<Effect>>) = [effect]
    else (held as Array<Dated<Effect>>).push(effect)
  }
  return sorted
}

/** What is to be said of an event, by `seq`; undefined for one that cannot be relied on. */
export const toldOf = (
  { told, toldOfAll }: Pick<Course, 'told' | 'toldOfAll'>,
  seq: number,
): Told | undefined => told.find((one) => one.seq === seq) ?? toldOfAll.find((one) => one.seq === seq)

/** All effects of a course, whatever they are. */
export const effectsIn = (course: Sorted): ReadonlyArray<Dated<Effect>> => [
  ...course.begins,
  ...course.ends,
  ...course.limitations,
  ...course.suspends,
  ...course.annuls,
  ...course.proposes,
  ...course.resolves,
  ...course.sets,
  ...course.attests,
  ...course.covers,
  ...course.constrains,
]
