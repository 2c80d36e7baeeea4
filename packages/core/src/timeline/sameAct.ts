import type { Begins, Ends } from '../law/Effect.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

type Act = Dated<Begins> | Dated<Ends>

const none: ReadonlyArray<never> = []

/**
 * Which of several acts count in this world, where some are records of one act: the same thing done by one resolution, or
 * marked as the same. If they give different days they are worlds, not two acts: in each, one of them is right (R21).
 */
export const eachActOnce = <A extends Act>(scene: Scene, acts: ReadonlyArray<A>): ReadonlyArray<A> => {
  if (acts.length < 2) return acts
  const records = acts.map((act) => acts.filter((other) => areOne(act, other)))
  if (records.every(({ length }) => length === 1)) return acts
  return acts.flatMap((act, at): ReadonlyArray<A> => {
    const [first, ...others] = records[at] as ReadonlyArray<A>
    if (first === undefined || others.length === 0) return [act]
    const matter = `record of ${first._tag} ${first.event}`
    const right = scene.world.oneOf(matter, others.length + 1, 'conflicting-records')
    return (records[at] as ReadonlyArray<A>)[right] === act ? [act] : none
  })
}

/** Whether any of the acts is recorded more than once. */
export const isToldTwice = (acts: ReadonlyArray<Act>): boolean =>
  acts.length > 1 && acts.some((act, at) => acts.slice(at + 1).some((other) => areOne(act, other)))

const areOne = (a: Act, b: Act): boolean =>
  a === b || (a.event !== b.event && isLike(a, b) && (marks(a, b) || marks(b, a) || shareResolution(a, b)))

const isLike = (a: Act, b: Act): boolean =>
  a.target === b.target && a.portion === b.portion && sort(a) === sort(b)

const sort = (act: Act): string => (act._tag === 'ends' ? act.reason : act.mode)

const marks = (a: Act, b: Act): boolean => a.sameActAs === b.event

const shareResolution = (a: Act, b: Act): boolean =>
  isMadeOnce(a) &&
  isMadeOnce(b) &&
  (a.adoptedBy ?? none).some((resolution) => b.adoptedBy?.includes(resolution) === true)

/** A resolution rescinds or enacts a thing once; it may be replaced by several, and an import tells of no act. */
const isMadeOnce = (act: Act): boolean =>
  act._tag === 'ends' ? act.reason === 'rescinded' : act.imported !== true
