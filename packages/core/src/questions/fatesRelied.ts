import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { AuthorityRevoked } from '../events/AuthorityRevoked.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { lastWord } from '../timeline/lastWord.js'
import { setScene } from '../timeline/setScene.js'
import type { Verdict } from '../timeline/verdict.js'
import { inEveryWorld } from '../timeline/worlds.js'
import { daysOf } from '../values/UncertainDate.js'
import type { Studied } from './Studied.js'
import { readBy, ruleIn, type RuleRelied } from './RuleRelied.js'

const none: ReadonlyArray<never> = []

/**
 * What becomes of policies, where neither the act nor the conferral of the power says; a rule that says nothing is
 * none.
 */
export const fatesRelied = (
  entry: ReadEvent,
  studied: Studied,
  axes: Axes,
  { end }: Pick<Verdict, 'end'>,
): ReadonlyArray<RuleRelied> => {
  const { on, decidedBy } = axes
  const { event } = entry
  const amalgamation = payloadOf(MunicipalityAmalgamated, entry)
  const revocation = payloadOf(AuthorityRevoked, entry)
  const fate = amalgamation ?? revocation
  if (fate === undefined || event.decidedOn === null) return none
  const { hemisphere } = studied.course.setting
  const laws = readBy(entry, studied)
  const from = daysOf(fate.effectiveOn ?? event.decidedOn, hemisphere).earliest
  if (from > on || daysOf(event.decidedOn, hemisphere).earliest > decidedBy) return none
  if (amalgamation !== undefined)
    return amalgamation.continuity === undefined
      ? laws.flatMap((under) =>
          under.profile.onAmalgamation?.value === 'unknown'
            ? none
            : ruleIn('What becomes of it on the amalgamation', under, under.profile.onAmalgamation),
        )
      : none
  if (revocation === undefined) return none
  const { authority, onRevocation } = revocation
  const { begins, instrument } = studied.course
  // What is to replace it may fall with its power before it begins, and then replaces nothing.
  const mayFallFirst = end === null || from <= end.latest
  const isUnder = begins.some(
    ({ target, under }) => under === authority && (target === instrument || mayFallFirst),
  )
  if (!isUnder || onRevocation !== undefined) return none
  const telling = laws.filter(({ profile }) => profile.onRevocation.value !== 'unknown')
  if (telling.length === 0 || !restsOnProfile(event.seq, studied.course, axes)) return none
  return telling.flatMap((under) =>
    ruleIn('What becomes of it when its power is revoked', under, under.profile.onRevocation),
  )
}

/** Whether there is a world in which the power has no word on its revocation. */
const restsOnProfile = (revocation: number, course: Course, axes: Axes): boolean =>
  inEveryWorld(course, (world, one) => {
    const scene = setScene(one, world, { ...axes, closed: true, supposing: true, isLast: false })
    return one.ends.some(
      (end) => end.event === revocation && end.byWordOf !== undefined && lastWord(scene, end) === null,
    )
  }).outcomes.some(({ value }) => value)
