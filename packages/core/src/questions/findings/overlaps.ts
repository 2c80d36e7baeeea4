import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { PolicyImported } from '../../events/PolicyImported.js'
import { fromDay } from '../../values/CivilDate.js'
import { gather } from '../../values/gather.js'
import type { EventId } from '../../values/ids.js'
import type { PolicyId } from '../../values/SubjectId.js'
import type { Rank } from '../../law/Effect.js'
import { classesOn } from '../../timeline/classesOn.js'
import { verdictOn } from '../../timeline/verdict.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'

interface Described {
  readonly policy: PolicyId
  readonly topic: string | undefined
  readonly replacing: ReadonlyArray<PolicyId>
  readonly event: EventId
}

/** Two policies in force on one day with one topic, or one meant to replace the other. It ends neither (R24). */
export const overlaps: Finder = (look) => {
  const described = [...ofType(look.events, PolicyEnacted), ...ofType(look.events, PolicyImported)].map(
    ({ id, data }): Described => ({
      policy: data.policy,
      topic: data.topic,
      replacing: data.intendedReplacementOf ?? [],
      event: id,
    }),
  )
  const groups = new Map<string, Array<Described>>()
  const byPolicy = new Map(described.map((one) => [one.policy, one]))
  for (const one of described) if (one.topic !== undefined) gather(groups, one.topic, one)
  const pairs = new Map<string, readonly [Described, Described]>()
  const pair = (a: Described, b: Described): void => {
    if (a.policy !== b.policy) pairs.set([a.policy, b.policy].toSorted().join(' '), [a, b])
  }
  for (const group of groups.values()) for (const a of group) for (const b of group) pair(a, b)
  for (const one of described) {
    for (const old of one.replacing) {
      const other = byPolicy.get(old)
      if (other !== undefined) pair(one, other)
    }
  }
  return [...pairs.values()]
    .filter(([a, b]) => isInForce(look, a) && isInForce(look, b))
    .map(([a, b]) => overlapOf(look, a, b))
}

const isInForce = ({ register, horizon, on, knownOn }: Look, { policy }: Described): boolean =>
  verdictOn(register.study(policy, horizon).course, { on, decidedBy: Infinity, knownOn }).status ===
  'in-force'

/** The ranks a policy can have on the day, by the class it is of then and the law in force then. */
const ranksOf = ({ register, horizon, on, knownOn }: Look, { policy }: Described): ReadonlyArray<Rank> => {
  const { course } = register.study(policy, horizon)
  const { value } = course.setting.adoptedOn(on).profile.rankOfKind
  const classes = classesOn(course, { on, decidedBy: Infinity, knownOn })
  return [...new Set(classes.map((kind) => (kind === null ? null : value(kind))))]
}

/** Which ranks above the other; null where neither does, undefined where that is not known. */
const higherOf = (look: Look, a: Described, b: Described): Described | null | undefined => {
  const [ranksA, ranksB] = [ranksOf(look, a), ranksOf(look, b)]
  const [rankA = null, rankB = null] = [ranksA[0], ranksB[0]]
  if (ranksA.length > 1 || ranksB.length > 1 || rankA === null || rankB === null) return undefined
  return rankA === rankB ? null : rankA > rankB ? a : b
}

const overlapOf = (look: Look, a: Described, b: Described): Finding => {
  const { on } = look
  const higher = higherOf(look, a, b)
  const ranking =
    higher === undefined
      ? 'which ranks higher is not known'
      : higher === null
        ? 'neither ranks above the other'
        : `${higher.policy} ranks higher`
  const about =
    a.topic !== undefined && a.topic === b.topic ? `both about ${a.topic}` : 'one meant to replace the other'
  return {
    code: 'overlap',
    severity: 'doubt',
    subject: (higher ?? a).policy,
    sentence: `${a.policy} and ${b.policy} are both in force on ${fromDay(on) ?? 'that day'} (${about}); ${ranking}. Nothing is repealed by implication.`,
    events: [a.event, b.event],
    settledBy: 'Recording PolicyRescinded or PolicySuperseded, once the body with the power has decided so.',
  }
}
