import type { Begins } from '../law/Effect.js'
import type { Course } from './Course.js'
import type { Dated, DatedBase } from './Timed.js'

/**
 * The course of one part of an instrument: what is done to the whole, and to that part by name. Null stands for what no
 * act names. A part that commences on its own does so whatever the whole does (R22).
 */
export const partOf = (course: Course, portion: string | null): Course => {
  const { begins, ends, endings, limitations, suspends, proposes } = course
  const { resolves, sets, attests, covers, constrains } = course
  const concerns = (effect: DatedBase): boolean =>
    effect.portion === undefined || effect.portion === portion || effect.target !== course.instrument
  const own = begins.filter(concerns)
  const commences = own.some(({ mode, portion: part }) => mode === 'first' && part !== undefined)
  const enacts = ({ mode, portion: part, target }: Dated<Begins>): boolean =>
    mode === 'first' && part === undefined && target === course.instrument
  return {
    instrument: course.instrument,
    begins: commences ? own.filter((begin) => !enacts(begin)) : own,
    enactments: commences ? own.filter(enacts) : [],
    ends: ends.filter(concerns),
    limitations: limitations.filter(concerns),
    suspends: suspends.filter(concerns),
    annuls: course.annuls,
    proposes,
    resolves,
    sets,
    attests,
    covers,
    constrains,
    setting: course.setting,
    told: course.told,
    toldOfAll: course.toldOfAll,
    lastRecordedOn: course.lastRecordedOn,
    settledBy: course.settledBy,
    unread: course.unread,
    variables: course.variables,
    limits: course.limits,
    kind: course.kind,
    classes: course.classes,
    part: portion,
    portions: [],
    endings: endings.filter(concerns),
    powerless: none,
    areaEndings: none,
    takenBack: course.takenBack,
    hasExecutiveSay: course.hasExecutiveSay,
    isReversed: course.isReversed,
    ways: none,
    conflicts: none,
    cut: false,
    inPlaceOf: course.inPlaceOf,
    followedFrom: course.followedFrom,
    causes: course.causes,
  }
}

const none: ReadonlyArray<never> = []
