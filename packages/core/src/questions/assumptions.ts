import type { Axes } from '../timeline/Axes.js'
import { declares } from '../timeline/coverage.js'
import { coursesIn } from '../timeline/coursesIn.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Versions } from '../timeline/versions.js'
import { fromDay } from '../values/CivilDate.js'
import { assumingOrder } from './orderAssumed.js'
import type { RuleRelied } from './RuleRelied.js'
import { tellsOfSeason } from './seasons.js'
import { startsRelied } from './startsRelied.js'
import type { Assumption } from './StatusAnswer.js'
import type { Studied } from './Studied.js'

/** What a verdict takes for granted (R16). */
export const assumptionsOf = (
  studied: Studied,
  verdict: Verdict,
  axes: Axes,
  rules: ReadonlyArray<RuleRelied>,
  versions: Versions,
): ReadonlyArray<Assumption> => {
  const { on } = axes
  const { coverage } = studied
  const { setting } = studied.course
  const found: Array<Assumption> = []
  const canBeInForce = verdict.possible.some(({ status }) => status === 'in-force')
  for (const { target, assumes } of startsRelied(studied.course, verdict)) {
    if (assumes === undefined) continue
    const which =
      typeof target !== 'string' || target === studied.course.instrument
        ? 'it'
        : `${target}, which is to replace it,`
    found.push({
      code: assumes,
      sentence: `The source does not state when ${which} commences; it is taken to be ${commencing(assumes.slice(assumes.indexOf('=') + 1))}.`,
    })
  }
  if (canBeInForce && coverage.lastKnown < on) {
    found.push({
      code: 'continuity',
      sentence: `The record speaks up to ${fromDay(coverage.lastKnown) ?? 'no day'}; ${goingOn(verdict)}`,
    })
  }
  if (canBeInForce && on < coverage.followedFrom && !declares(coverage, on)) {
    found.push({
      code: 'record-complete',
      sentence: `It was recorded only on ${fromDay(coverage.followedFrom) ?? 'a later day'}; that no ending before then is missing is taken for granted, since nobody declared the record complete (R9).`,
    })
  }
  if (
    versions.possible.some(({ orderAssumed }) => orderAssumed) ||
    assumingOrder(studied, axes, verdict) !== null
  ) {
    found.push({
      code: 'order-assumed',
      sentence:
        'Acts of one day are taken in the order in which they were recorded, since nothing else on record says which came first (R4).',
    })
  }
  if (setting.zone === null) {
    found.push({
      code: 'zone-unknown',
      sentence: 'The municipality’s time zone is not on record; days are taken in UTC.',
    })
  }
  if (!setting.isHemisphereStated && restsOnSeason(studied, verdict)) {
    found.push({
      code: 'hemisphere-unknown',
      sentence:
        'Neither the profile nor the record of the municipality says on which hemisphere it lies; seasons are taken as in the north (R7).',
    })
  }
  for (const profile of setting.unknownProfiles) {
    found.push({
      code: 'profile-unknown',
      sentence: `The rules of profile "${profile}" are not known here; common rules are taken instead.`,
    })
  }
  const unchecked = rules.filter(({ provision }) => !provision.checked)
  for (const [at, { what, under, provision }] of unchecked.entries()) {
    const isSaid = unchecked
      .slice(0, at)
      .some((one) => one.what === what && one.under.profile === under.profile)
    if (isSaid) continue
    found.push({
      code: 'rule-unchecked',
      sentence: `${what} follows profile ${under.profile.id} (${provision.source}), which was not checked against the law in force.`,
    })
  }
  return found
}

const goingOn = ({ end }: Verdict): string =>
  end === null || !Number.isFinite(end.earliest)
    ? 'after that the policy is taken to go on, since nothing on record ends it (R6).'
    : 'after that the policy is taken to go on until what is on record ends it (R6).'

/** A season is a day that is not known, so that most records need not be looked through. */
const restsOnSeason = (studied: Studied, { relied }: Verdict): boolean =>
  coursesIn(studied.course).some(({ variables }) => variables.length > 0) &&
  studied.events().some((one) => relied.includes(one.event.seq) && tellsOfSeason(one))

/** When what commences by a rule does so, in words. */
const commencing = (rule: string): string => inWords[rule] ?? rule

const inWords: Readonly<Record<string, string>> = {
  onEnactment: 'on its enactment',
  onDate: 'on the day given',
  onCondition: 'once what it waits for has come',
  onConditions: 'once what it waits for has come',
  onAppointedDay: 'on the day appointed',
  onPublication: 'on its publication',
  afterDays: 'as many days later as given',
  afterMonths: 'as many months later as given',
  asLawProvides: 'when the law of the place has it',
}
