import { ResolutionId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { afterTheVote } from './AmongActs.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Something previously adopted was amended: the resolution has other words from `effectiveOn` on (the day of decision
 * where left out), never backwards. A policy it adopted changes only by an event of its own.
 */
export const ResolutionAmended = defineKind({
  type: 'ResolutionAmended',
  version: 1,
  nature: 'act',
  payload: payload(
    'ResolutionAmended',
    { resolution: open(ResolutionId) },
    {
      effectiveOn: open(UncertainDate),
      version: open(Text),
      operativeText: open(Text),
      textDigest: open(Digest),
    },
  ),
  doc: {
    who: 'the body',
    effect: 'New words of the resolution from then on.',
    rests: 'domain §3 (amend something previously adopted), §4',
  },
  example: {
    resolution: 'resolution:2023-07-17-customer-experience',
    operativeText: 'The City Manager implement a customer experience policy by the end of 2024.',
  },
  expected: { operativeText: 'its new words' },
  among: { worksOn: afterTheVote(), toldByVersion: true },
  names: (data) => ({
    acts: [],
    mentions: [data.resolution],
    restsOn: [[data.resolution, ['ResolutionPassed']]],
  }),
  describes: (event, reading) => {
    const { resolution, version, textDigest } = event.data
    return [
      {
        _tag: 'sets',
        facet: 'text',
        value: { _tag: 'text', version: version ?? 'as amended', digest: textDigest ?? null },
        when: effectiveFrom(event, reading),
        ...reading.base(resolution),
      },
    ]
  },
})
