import type { Bounds } from '../values/edtf.js'
import type { Begins, Effect, EffectBase, Ending, Ends, Limits, Suspends } from '../law/Effect.js'
import { isFor } from './isFor.js'
import { compareActs, lastAct, type Placed } from './laterAct.js'
import { dayMoment, later, type Moment } from './Moment.js'
import { powerOf } from './power.js'
import type { NotInForceReason } from './reasons.js'
import type { Scene } from './Scene.js'
import { startOf, type Start } from './start.js'

/** How an instrument stands on a day in one world. */
export interface Standing {
  /** null when in force. */
  readonly reason: NotInForceReason | null
  /** The days it can have started, and been decided, in this world. */
  readonly start: Bounds | null
  readonly decided: Bounds | null
  /** The days it can have ended, or will by what is known. */
  readonly end: Bounds | null
  readonly zeroLength: boolean
  readonly begin: Begins | null
  /** The events it rests on. */
  readonly relied: ReadonlyArray<number>
}

interface EndingAct extends Placed<EffectBase> {
  readonly reason: Ending
}

const nothing = { start: null, decided: null, end: null, zeroLength: false, begin: null } as const

/**
 * How the instrument stands on the day asked about, in one world. Asks in the order of precedence of domain §2, and only
 * what it needs: every open question splits the world.
 */
export const standingOf = (scene: Scene): Standing => {
  const { course, world, asked } = scene
  const start = startOf(scene, course.instrument)
  if (start === null) return { ...nothing, ...neverBegun(scene) }

  const { bounds, notAfter } = world
  const acts = endingActs(scene, start)
  const relied = [start.begin.event, ...reliedOn(scene)]
  const found = (own: Pick<Standing, 'reason' | 'relied'> & Partial<Standing>): Standing => ({
    begin: start.begin,
    start: bounds(start.at),
    decided: bounds(start.decided),
    end: endBounds(scene, acts),
    zeroLength: false,
    ...own,
  })

  if (!notAfter(start.at, asked.on)) {
    return found({ reason: notAfter(start.decided, asked.on) ? 'not-commenced' : 'not-yet-enacted', relied })
  }
  const revived = lastRevival(scene)
  const ended = firstEnding(scene, acts, revived)
  if (ended !== null) {
    const zeroLength = revived === null && acts.some(({ at }) => notAfter(at, start.at))
    const onlyDay = zeroLength && notAfter(asked.on, start.at)
    return found({
      zeroLength,
      reason: onlyDay ? 'zero-length' : ended.reason,
      relied: [...relied, ended.effect.event],
    })
  }
  const held = holding(scene)
  if (held !== null) return found({ reason: 'suspended', relied: [...relied, held.event] })
  if (revived === null)
    return found({ reason: null, relied: [...relied, ...acts.map(({ effect }) => effect.event)] })
  return found({ reason: null, start: bounds(revived.at), relied: [...relied, revived.effect.event] })
}

/** On record but not begun: quashed from the start, a candidate that can still pass, or one that cannot (R13, R20). */
const neverBegun = (scene: Scene): Pick<Standing, 'reason' | 'relied'> => {
  const { course } = scene
  const annulled = course.annuls.find(
    (annulment) =>
      scene.counts(annulment) &&
      course.begins.some((begin) => begin.event === annulment.annulled && begin.target === course.instrument),
  )
  if (annulled !== undefined) return { reason: 'quashed', relied: [annulled.event, annulled.annulled] }
  const proposed = course.proposes.filter(({ intended }) =>
    intended.some(({ _tag, target }) => _tag === 'begins' && target === course.instrument),
  )
  const decisions = new Set(proposed.map(({ decision }) => decision))
  const begun = course.begins.filter(({ target }) => target === course.instrument)
  const failed = course.resolves.filter(
    (one) =>
      one.outcome === 'failed' &&
      typeof one.matter === 'string' &&
      decisions.has(one.matter) &&
      scene.counts(one),
  )
  const relied = [
    ...proposed.map(({ event }) => event),
    ...failed.map(({ event }) => event),
    ...begun.map(({ event }) => event),
  ]
  const allFailed =
    begun.length === 0 &&
    decisions.size > 0 &&
    new Set(failed.map(({ matter }) => matter)).size === decisions.size
  return { reason: allFailed ? 'never-passed' : 'not-yet-enacted', relied }
}

/** Decisions that would bear on the instrument: those still open, and how the others came out. */
const reliedOn = ({ course, open, counts }: Scene): ReadonlyArray<number> => {
  if (course.proposes.length === 0) return noEvents
  const concerned = new Set<unknown>(
    course.proposes
      .filter(({ intended }) => intended.some(({ target }) => target === course.instrument))
      .map(({ decision }) => decision),
  )
  return [
    ...open.filter(({ decision }) => concerned.has(decision)).map(({ event }) => event),
    ...course.resolves.filter((one) => concerned.has(one.matter) && counts(one)).map(({ event }) => event),
  ]
}

const noEvents: ReadonlyArray<number> = []

const has =
  <T extends Effect['_tag']>(tag: T) =>
  (effect: Effect): effect is Extract<Effect, { _tag: T }> =>
    effect._tag === tag

/** Everything that ends it, by acts and by sunset, that its actor had the power to do. */
const endingActs = (scene: Scene, start: Start): ReadonlyArray<EndingAct> => {
  const { course, counts, moment, supposed } = scene
  const byAct = [...course.ends, ...supposed.filter(has('ends'))]
    .filter(
      (end: Ends) =>
        isFor(end.target, course.instrument, course) && powerOf(end, course) !== 'none' && counts(end),
    )
    .map((end): EndingAct => ({ effect: end, at: moment(end.when, end.event), reason: end.reason }))
  return [...byAct, ...sunsets(scene, start)]
}

/** The sunset of each key: the last one set, where one set after the lapse of the one before does not count. */
const sunsets = (scene: Scene, start: Start): ReadonlyArray<EndingAct> => {
  const { course, counts, moment, world } = scene
  const standing = new Map<string, { readonly limit: Limits; readonly last: Moment | null }>()
  const mine = course.limits.filter(
    (limit) => isFor(limit.target, course.instrument, course) && counts(limit),
  )
  for (const limit of inOrderOfDecision(scene, mine)) {
    const before = standing.get(limit.key)
    const decided = limit.decided === null ? start.at : moment(limit.decided, limit.event)
    if (before !== undefined && before.last !== null && !world.notAfter(decided, before.last)) continue
    standing.set(limit.key, {
      limit,
      last: limit.lastDay === null ? null : moment(limit.lastDay, limit.event),
    })
  }
  return [...standing.values()].flatMap(({ limit, last }) =>
    last === null ? [] : [{ effect: limit, at: later(last, 1), reason: limit.reason }],
  )
}

const inOrderOfDecision = <E extends EffectBase>(scene: Scene, effects: ReadonlyArray<E>): ReadonlyArray<E> =>
  effects
    .map((effect): Placed<E> => ({
      effect,
      at: effect.decided === null ? dayMoment(-Infinity) : scene.moment(effect.decided, effect.event),
    }))
    .toSorted((a, b) => (compareActs(scene, a, b).laterIsFirst ? 1 : -1))
    .map(({ effect }) => effect)

/** The last revival by the day asked about. Nothing but an express revival begins anew after an ending (R14). */
const lastRevival = (scene: Scene): Placed<Begins> | null => {
  const { course, counts, moment, world, asked } = scene
  const revivals = course.begins
    .filter((begin) => begin.mode === 'revive' && begin.target === course.instrument && counts(begin))
    .map((begin) => ({ effect: begin, at: moment(begin.when, begin.event) }))
    .filter(({ at }) => world.notAfter(at, asked.on))
  return lastAct(scene, revivals)?.act ?? null
}

/**
 * The earliest ending by the day asked about, after the last revival, in the order of R4. Where all give one reason,
 * which of several uncertain ones it is changes nothing and is not asked.
 */
const firstEnding = (
  scene: Scene,
  acts: ReadonlyArray<EndingAct>,
  revived: Placed<Begins> | null,
): EndingAct | null => {
  const { world, asked } = scene
  const alike = acts.every(({ reason }) => reason === acts[0]?.reason)
  let first: EndingAct | null = null
  for (const act of acts) {
    if (alike && first !== null && !(isKnown(act.at) && isKnown(first.at))) continue
    if (!world.notAfter(act.at, asked.on) || !follows(scene, act, revived)) continue
    if (first === null || compareActs(scene, first, act).laterIsFirst) first = act
  }
  return first
}

const isKnown = (moment: Moment): boolean => moment._tag === 'day'

const follows = (scene: Scene, act: EndingAct, revived: Placed<Begins> | null): boolean =>
  revived === null || !compareActs(scene, revived, act).laterIsFirst

/** The earliest of the endings, whichever it is: no sooner than any can be, no later than all must be. */
const endBounds = ({ world }: Scene, acts: ReadonlyArray<EndingAct>): Bounds | null => {
  const all = acts.map(({ at }) => world.bounds(at)).filter(({ earliest }) => earliest < Infinity)
  if (all.length === 0) return null
  return {
    earliest: Math.min(...all.map(({ earliest }) => earliest)),
    latest: Math.min(...all.map(({ latest }) => latest)),
  }
}

/** What suspends it on the day asked about. Several holds may overlap; each key has its own end. */
const holding = (scene: Scene): Suspends | null => {
  const { course, counts, moment, world, asked } = scene
  const byKey = new Map<string, { readonly first: Suspends; readonly last: Suspends }>()
  for (const hold of course.suspends) {
    if (!isFor(hold.target, course.instrument, course) || !counts(hold)) continue
    const before = byKey.get(hold.key)
    byKey.set(hold.key, { first: before?.first ?? hold, last: hold })
  }
  for (const { first, last } of byKey.values()) {
    const begun = world.notAfter(moment(first.from, first.event), asked.on)
    if (begun && (last.lastDay === null || world.notAfter(asked.on, moment(last.lastDay, last.event))))
      return last
  }
  return null
}
