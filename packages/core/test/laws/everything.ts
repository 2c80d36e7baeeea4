import {
  authorityFor,
  changesBetween,
  consequencesOf,
  directionsOutstanding,
  findings,
  knowledgeDiff,
  policiesInForce,
  resolveIdentifier,
  reviewsDue,
  statusOf,
  timelineOf,
  versionInForce,
  type Register,
  type ResolutionId,
  type SubjectId,
} from '../../src/index.js'
import { today as now } from '../history.js'

interface About {
  readonly policies: ReadonlyArray<string>
  readonly resolutions: ReadonlyArray<string>
  readonly days: ReadonlyArray<string>
}

/** What is answered to every question there is, in words that compare to the last citation. */
export const everything = (
  register: Register,
  { policies, resolutions, days }: About,
  times: object = {},
): string => {
  const ofPolicies = policies.flatMap((policy) => {
    const id = policy as SubjectId
    return [
      timelineOf(register, now)(id, times),
      ...days.flatMap((on) => [
        statusOf(register, now)(id, { ...times, on }),
        versionInForce(register, now)(id, { ...times, on }),
        authorityFor(register, now)(id, { on }),
      ]),
    ]
  })
  const ofAll = [
    changesBetween(register, now)({ ...times, from: days[0] as string, to: days.at(-1) as string }),
    ...days.map((on) => policiesInForce(register, now)({ ...times, on, excluded: true })),
    ...days.map((on) => resolveIdentifier(register, now)('1', { on })),
    findings(register, now)(),
    reviewsDue(register, now)({}),
    directionsOutstanding(register, now)({}),
    knowledgeDiff(register, now)({ on: days[1] as string, knownAt1: { seq: 1 }, knownAt2: null }),
    ...resolutions.map((one) => consequencesOf(register, now)(one as ResolutionId, {})),
  ]
  return JSON.stringify([ofPolicies, ofAll], null, 1)
}
