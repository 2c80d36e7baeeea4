import { decided } from '../law/When.js'
import { MeetingId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'

/** The flag of a sitting whose minutes were adopted. */
const confirmed = 'minutes-adopted'

/**
 * A later meeting adopted the minutes of a sitting. The votes were the acts and the minutes are the proof: nothing
 * takes effect by it, and what was recorded from the draft is confirmed.
 */
export const MinutesAdopted = defineKind({
  type: 'MinutesAdopted',
  version: 1,
  nature: 'act',
  payload: payload(
    'MinutesAdopted',
    { minutesOf: open(MeetingId) },
    { textDigest: open(Digest), changes: withholdable(Text) },
  ),
  doc: {
    who: 'council',
    effect: 'None; the draft minutes of that sitting are confirmed.',
    rests: 'domain §3 (paper trail), §4',
  },
  example: { minutesOf: 'meeting:council-2024-06-10' },
  among: { once: true, atTheTable: true },
  names: (data) => ({
    acts: [data.minutesOf],
    restsOn: [[data.minutesOf, ['MeetingConvened']]],
  }),
  describes: (event, { base }) => [
    {
      _tag: 'sets',
      facet: 'flag',
      value: { _tag: 'plain', text: confirmed },
      when: decided(event.seq),
      ...base(event.data.minutesOf),
    },
  ],
})
