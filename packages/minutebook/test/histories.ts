import * as fc from 'fast-check'
import type { ActInput, Questions } from 'minutebook'
import { amended, covered, created, enacted, proposedRescission, rescinded } from './acts.js'

const policies = ['policy:a', 'policy:b', 'policy:c']
const days = ['2019-06-10', '2020-02-29', '2021-12-31', '2024-02-03']

const policy = fc.constantFrom(...policies)
const day = fc.constantFrom(...days)

const act: fc.Arbitrary<ActInput> = fc.oneof(
  fc.tuple(policy, day).map(([name, on]) => enacted(name, on)),
  fc.tuple(policy, day).map(([name, on]) => rescinded(name, on)),
  fc.tuple(policy, day).map(([name, on]) => amended(name, `v-${on}`, on)),
  fc.tuple(policy, day).map(([name, on]) => proposedRescission(`motion:${name.slice(-1)}-${on}`, name, on)),
  fc.constantFrom(created, covered),
)
/** Some acts, command by command. */
export const commands = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
})

/** All that can be asked, in one value. */
export const everything = (now: Questions, size: number): unknown => {
  const [one, two] = [{ seq: Math.min(1, size - 1) }, { seq: Math.min(2, size - 1) }]
  return {
    statuses: policies.flatMap((name) =>
      days.flatMap((on) => [
        now.statusOf(name, { on }),
        now.statusOf(name, { on, asDecidedBy: '2021-12-31', knownAt: two }),
        now.versionInForce(name, { on }),
        now.authorityFor(name, { on }),
      ]),
    ),
    timelines: policies.map((name) => now.timelineOf(name)),
    inForce: days.map((on) => now.policiesInForce({ on, excluded: true })),
    changes: now.changesBetween({ from: '2018-12-31', to: '2024-12-31' }),
    learned: now.knowledgeDiff({ on: '2024-02-03', knownAt1: one, knownAt2: null }),
    findings: now.findings(),
  }
}
