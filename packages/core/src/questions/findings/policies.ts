import { verdictOn } from '../../timeline/verdict.js'
import { policiesOn } from '../policies.js'
import type { Finding } from './Finding.js'
import { localFindings } from './localFindings.js'
import type { Finder } from './Look.js'

/** What each policy's own timeline shows: acts without power, clashing records, an order that only recording tells. */
export const policies: Finder = ({ register, horizon, on, knownOn }) =>
  policiesOn(register).flatMap((policy): ReadonlyArray<Finding> => {
    const { course, described, onRecord, versions } = register.study(policy, horizon)
    if (!onRecord) return []
    const axes = { on, decidedBy: Infinity, knownOn }
    const idOf = (seq: number) => register.book.at(seq)?.event.id ?? []
    const clash = course.attests.length > 0 || course.ends.length > 0 ? verdictOn(course, axes) : null
    return [
      ...localFindings(described()),
      ...(clash?.reason === 'conflicting-records'
        ? [
            {
              code: 'conflicting-records',
              severity: 'conflict' as const,
              subject: policy,
              sentence: 'What is on record of this policy cannot all be true; no order of days satisfies it.',
              events: clash.relied.flatMap(idOf),
              settledBy: 'Correcting or retracting the record that is wrong.',
            },
          ]
        : []),
      ...versions(axes)
        .filter(({ orderAssumed }) => orderAssumed)
        .map((version): Finding => ({
          code: 'order-assumed',
          severity: 'doubt',
          subject: policy,
          sentence: `Only the order of recording says that ${version.version} is the last of several versions of one day.`,
          events: [idOf(version.event)].flat(),
          settledBy: 'The item numbers of the acts at their meeting (R4).',
        })),
    ]
  })
