import type { Condition, When } from '../law/When.js'
import type { Effect, EffectBase, Proposes } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { anyDay } from '../values/edtf.js'
import type { Asked } from './Asked.js'
import type { Course } from './Course.js'
import { statically } from './statically.js'
import { dayMoment, later, type Moment } from './Moment.js'
import { monthsAfter } from './months.js'
import type { Scene } from './Scene.js'
import { silencedIn } from './silence.js'
import { startForOthers } from './start.js'
import type { World } from './worlds.js'

/** An open decision: what is proposed last says when it is expected, what is proposed with effects says what it would do. */
const openDecisions = (course: Course, silenced: ReadonlySet<number>): ReadonlyArray<Proposes> => {
  if (course.proposes.length === 0) return []
  const open = new Map<SubjectId, Proposes>()
  for (const one of course.proposes) {
    if (silenced.has(one.event)) continue
    const before = open.get(one.decision)
    open.set(
      one.decision,
      before === undefined || one.intended.length > 0
        ? one
        : { ...before, expected: one.expected, event: one.event },
    )
  }
  for (const { matter, event } of course.resolves) {
    if (typeof matter === 'string' && !silenced.has(event)) open.delete(matter)
  }
  return [...open.values()]
}

const never = dayMoment(Infinity)

/** Sets the scene; what is worked out once in a world is remembered in it. */
export const setScene = (course: Course, world: World, asked: Asked): Scene => {
  let starts: Map<SubjectId, Moment> | null = null
  let passed: Map<SubjectId, Moment> | null = null

  const moment = (when: When, seq: number): Moment => {
    const known = statically(when, seq, course.legal, course.variableOf)
    if (known !== null) return known
    switch (when._tag) {
      case 'plus': {
        const base = moment(when.when, seq)
        if (when.unit === 'days') return later(base, when.n)
        const { earliest, latest } = world.bounds(base)
        const bounds = {
          earliest: monthsAfter(earliest, when.n, when.unit),
          latest: monthsAfter(latest, when.n, when.unit),
        }
        return bounds.earliest === bounds.latest
          ? dayMoment(bounds.earliest)
          : world.unknownDay(`${seq} plus ${when.n} ${when.unit}`, { bounds, cause: 'date-uncertain' })
      }
      case 'latest':
        return { _tag: 'latest', of: when.of.map((one) => moment(one, seq)) }
      case 'start':
        return startedAt(when.instrument)
      case 'met':
        return metAt(when.condition)
      case 'decided': {
        const decision = course.legal.decisionOf(when.seq)
        return decision === null ? never : moment(decision, when.seq)
      }
      default:
        return never
    }
  }

  const startedAt = (instrument: SubjectId): Moment => {
    const held = starts?.get(instrument)
    if (held !== undefined) return held
    // A cycle of replacements says nothing about any of their days.
    starts ??= new Map()
    starts.set(
      instrument,
      world.unknownDay(`start of ${instrument}`, { bounds: anyDay, cause: 'effect-unknown' }),
    )
    const at = startForOthers(scene, instrument)?.at ?? never
    starts.set(instrument, at)
    return at
  }

  const metAt = (condition: Condition): Moment => {
    if (condition.name === 'passed') return passed?.get(condition.of) ?? never
    for (const effect of course.resolves) {
      if (
        typeof effect.matter === 'string' ||
        effect.matter.of !== condition.of ||
        effect.matter.name !== condition.name
      )
        continue
      if (counts(effect)) return effect.outcome === 'met' ? moment(effect.when, effect.event) : never
    }
    if (asked.closed) return never
    return world.unknownDay(`${condition.of} ${condition.name}`, {
      bounds: anyDay,
      cause: 'condition-unknown',
    })
  }

  const counts = (effect: EffectBase): boolean =>
    !silenced.has(effect.event) &&
    (effect.decided === null || world.notAfter(moment(effect.decided, effect.event), asked.decidedBy)) &&
    (effect.doubt === undefined || (asked.supposing && world.holds(`doubt ${effect.event}`, effect.doubt)))

  const silenced = silencedIn(course, world, asked, moment)
  const open = openDecisions(course, silenced)
  const supposed = asked.supposing ? open.flatMap((one) => supposedOf(one)) : []

  function supposedOf(one: Proposes): ReadonlyArray<Effect> {
    if (one.expected === null || !one.intended.some(({ target }) => target === course.instrument)) return []
    const expected = moment(one.expected, one.event)
    const due =
      world.notAfter(expected, dayMoment(asked.knownOn)) && world.notAfter(expected, asked.decidedBy)
    if (!due || !isInTime(one, expected)) return []
    if (!world.holds(`passes ${one.decision}`, 'outcome-unknown')) return []
    passed ??= new Map()
    passed.set(one.decision, expected)
    return one.intended
  }

  /** Nothing is ended before it was made: a motion to end what was enacted later cannot have passed. */
  function isInTime({ intended }: Proposes, expected: Moment): boolean {
    if (!intended.some(({ _tag, target }) => _tag === 'ends' && target === course.instrument)) return true
    return course.begins.every(
      ({ target, mode, decided, event }) =>
        target !== course.instrument ||
        mode !== 'first' ||
        decided === null ||
        world.notAfter(moment(decided, event), expected),
    )
  }

  const scene: Scene = { course, world, asked, moment, counts, supposed, open }
  return scene
}
