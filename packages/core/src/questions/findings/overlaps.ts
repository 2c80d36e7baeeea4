import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { PolicyImported } from '../../events/PolicyImported.js'
import { fromDay } from '../../values/CivilDate.js'
import { gather } from '../../values/gather.js'
import type { EventId } from '../../values/ids.js'
import type { PolicyId } from '../../values/SubjectId.js'
import { verdictOn } from '../../timeline/verdict.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'

interface Described {
  readonly policy: PolicyId
  readonly kind: string
  readonly topic: string | undefined
  readonly replacing: ReadonlyArray<PolicyId>
  readonly event: EventId
}

/** Two policies in force on one day with one topic, or one meant to replace the other. It ends neither (R24). */
export const overlaps: Finder = (look) => {
  const described = [...ofType(look.events, PolicyEnacted), ...ofType(look.events, PolicyImported)].map(
    ({ id, data }): Described => ({
      policy: data.policy,
      kind: data.kind,
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

const overlapOf = ({ register, horizon, on }: Look, a: Described, b: Described): Finding => {
  const { profile } = register.study(a.policy, horizon).course.setting.newest
  const [rankA, rankB] = [profile.rankOfKind.value(a.kind) ?? 0, profile.rankOfKind.value(b.kind) ?? 0]
  const higher = rankA === rankB ? null : rankA > rankB ? a : b
  const about =
    a.topic !== undefined && a.topic === b.topic ? `both about ${a.topic}` : 'one meant to replace the other'
  return {
    code: 'overlap',
    severity: 'doubt',
    subject: (higher ?? a).policy,
    sentence: `${a.policy} and ${b.policy} are both in force on ${fromDay(on) ?? 'that day'} (${about}); ${higher === null ? 'neither ranks above the other' : `${higher.policy} ranks higher`}. Nothing is repealed by implication.`,
    events: [a.event, b.event],
    settledBy: 'An express rescission or replacement by the body with the power.',
  }
}
