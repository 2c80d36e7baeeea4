import { payloadOf } from '../catalogue/payloadOf.js'
import { providedBy } from '../events/Commencement.js'
import { LapsedByLaw } from '../events/LapsedByLaw.js'
import type { Axes } from '../timeline/Axes.js'
import type { DatedBase } from '../timeline/Timed.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Studied } from './Studied.js'
import { fatesRelied } from './fatesRelied.js'
import { readBy, ruleIn, type RuleRelied } from './RuleRelied.js'

const none: ReadonlyArray<never> = []

/** The rules of profiles an answer rests on. */
export const rulesRelied = (studied: Studied, verdict: Verdict, axes: Axes): ReadonlyArray<RuleRelied> => [
  ...ofRanks(studied),
  ...ofCommencement(studied, verdict),
  ...ofTerms(studied, verdict),
  ...ofLapses(studied, verdict),
  ...studied.eventsOfAll().flatMap((one) => fatesRelied(one, studied, axes)),
]

/** Who may end, limit, suspend, put off or revive what (R15b); what it was made with is no act upon it. */
const ofRanks = ({ course }: Studied): ReadonlyArray<RuleRelied> => {
  const { instrument, begins, ends, limitations, suspends, setting } = course
  const made = new Set(begins.filter(({ mode }) => mode === 'first').map(({ event }) => event))
  const isActUpon = ({ target, event, rank }: DatedBase): boolean =>
    target === instrument && rank !== null && !made.has(event)
  const isRanked =
    ends.some(({ target }) => target === instrument) ||
    [limitations, suspends, begins].some((acts) => acts.some(isActUpon))
  return isRanked ? ruleIn('Who may end what', setting.newest, setting.newest.profile.rankOfKind) : none
}

/** An enactment that fixes no day starts when the law of the place says, and where that has it wait for the executive, not before. */
const ofCommencement = (studied: Studied, { begin, relied }: Verdict): ReadonlyArray<RuleRelied> => {
  const { instrument, begins } = studied.course
  const start = begin ?? begins.find(({ target, mode }) => target === instrument && mode === 'first')
  if (start === undefined || !relied.includes(start.event)) return none
  const { asLawProvides } = start
  const awaits = awaitsByLaw(studied, start.event)
  if (asLawProvides === undefined && !awaits) return none
  const event = studied.eventOf(start.event)
  if (event === undefined) return none
  return readBy(event, studied).flatMap((under) => [
    ...(asLawProvides === undefined
      ? none
      : ruleIn(
          'When it came into force',
          under,
          providedBy(under.profile, asLawProvides.class ?? undefined),
        )),
    ...(awaits
      ? ruleIn('That its enactment waits for the executive', under, under.profile.finalPassage)
      : none),
  ])
}

/** Whether the law of the place has an enactment wait for the executive, under any law it can have been decided under. */
const awaitsByLaw = ({ course }: Studied, seq: number): boolean =>
  [course, ...course.alternatives].some(({ begins }) =>
    begins.some(({ event, awaits }) => event === seq && awaits === 'by-law'),
  )

/** How long acts of a class last, where the act itself does not say. */
const ofTerms = (studied: Studied, { end, relied }: Verdict): ReadonlyArray<RuleRelied> =>
  studied.course.limitations.flatMap(({ ofClass, event: seq }): ReadonlyArray<RuleRelied> => {
    if (ofClass === undefined || (end === null && !relied.includes(seq))) return none
    const event = studied.eventOf(seq)
    if (event === undefined) return none
    return readBy(event, studied).flatMap((under) =>
      ruleIn(`How long acts of class "${ofClass}" last`, under, under.profile.terms?.[ofClass]),
    )
  })

const ofLapses = (studied: Studied, { end, relied }: Verdict): ReadonlyArray<RuleRelied> =>
  studied.course.limitations.flatMap((limit): ReadonlyArray<RuleRelied> => {
    if (limit.reason !== 'lapsed-by-law' || limit.lastDay === null) return none
    if (end === null && !relied.includes(limit.event)) return none
    const entry = studied.events().find(({ event }) => event.seq === limit.event)
    const lapse = entry === undefined ? undefined : payloadOf(LapsedByLaw, entry)
    if (entry === undefined || lapse === undefined) return none
    return readBy(entry.event, studied).flatMap((under) =>
      ruleIn(`That it lapses by ${lapse.rule}`, under, under.profile.lapses?.[lapse.rule]),
    )
  })
