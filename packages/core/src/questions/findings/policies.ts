import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { EventId } from '../../values/ids.js'
import { failingExtensions } from '../extensions.js'
import { assumingOrder } from '../orderAssumed.js'
import type { Finding } from './Finding.js'
import { localFindings } from './localFindings.js'
import type { Finder } from './Look.js'

/** What each policy's own timeline shows: acts without power, clashing records, an order that only recording tells. */
export const policies: Finder = ({ register, horizon, on, knownOn }) =>
  register.policies().flatMap((policy): ReadonlyArray<Finding> => {
    const studied = register.study(policy, horizon)
    const { course } = studied
    if (!studied.onRecord) return []
    const axes = { on, decidedBy: Infinity, knownOn }
    const idOf = (seq: number): EventId => register.book.cited(seq).event
    const byOf = (seq: number): RecordedEvent['by'] => register.book.at(seq)?.event.by ?? null
    const extensions = failingExtensions(course)
    const assuming = assumingOrder(studied, axes)
    const clash = course.attests.length > 0 || course.ends.length > 0 ? studied.verdictOn(axes) : null
    return [
      ...localFindings(studied.described(), { idOf, byOf }),
      ...(clash?.reason === 'conflicting-records' && clash.possible.length === 0
        ? [
            {
              code: 'conflicting-records' as const,
              severity: 'conflict' as const,
              subject: policy,
              sentence: 'What is on record of this policy cannot all be true; no order of days satisfies it.',
              events: clash.relied.map(idOf),
              settledBy: 'Correcting or retracting the record that is wrong.',
            },
          ]
        : []),
      ...extensions.late.map((seq): Finding => ({
        code: 'late-extension',
        severity: 'doubt',
        subject: policy,
        sentence: `What was to extend ${policy} was decided after it had run out, and extends nothing.`,
        events: [idOf(seq)],
        settledBy:
          'Recording PolicyRevived or a new enactment, if there was one; correcting the day, if it is wrong.',
      })),
      ...extensions.shortening.map((seq): Finding => ({
        code: 'extension-shortens',
        severity: 'doubt',
        subject: policy,
        sentence: `What was to extend ${policy}, or to prolong its suspension, gives an earlier last day than the one that stood; whether it does is unknown.`,
        events: [idOf(seq)],
        settledBy:
          'Correcting the day, if it is wrong; recording SunsetSet or PolicyReinstated instead, if it was to end sooner.',
      })),
      ...(assuming === null
        ? []
        : [
            {
              code: 'order-assumed' as const,
              severity: 'doubt' as const,
              subject: policy,
              sentence: `Only the order of recording says which act of one day is the last word on ${policy}.`,
              events: assuming.relied.map(idOf),
              settledBy: 'Correcting the sitting of each act, so that it gives the number of its item (R4).',
            },
          ]),
      ...studied
        .versions(axes)
        .possible.filter(({ orderAssumed }) => orderAssumed)
        .map((version): Finding => ({
          code: 'order-assumed',
          severity: 'doubt',
          subject: policy,
          sentence: `Only the order of recording says that ${version.version} is the last of several versions of one day.`,
          events: [idOf(version.event)],
          settledBy: 'Correcting the sitting of each act, so that it gives the number of its item (R4).',
        })),
    ]
  })
