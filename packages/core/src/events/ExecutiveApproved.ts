import { ResolutionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { afterTheVote } from './AmongActs.js'
import { executiveStep, passageOf } from './finalPassage.js'
import { defineKind } from './Kind.js'
import { oncePresented } from './NamedDays.js'
import { open, payload } from './payload.js'

/**
 * The executive approved what council passed. Its day is final passage: an enactment that awaited it is made on that
 * day (R19).
 */
export const ExecutiveApproved = defineKind({
  type: 'ExecutiveApproved',
  version: 1,
  nature: 'act',
  payload: payload(
    'ExecutiveApproved',
    { resolution: open(ResolutionId) },
    { presentedOn: open(UncertainDate), deadlineRule: open(Text) },
  ),
  doc: {
    who: 'the mayor or another executive',
    effect: 'Final passage, on the day of the approval.',
    rests: 'domain §3, §4, R19',
  },
  example: {
    resolution: 'resolution:2024-05-01-ordinance',
    presentedOn: { edtf: '2024-05-02', text: 'May 2, 2024' },
  },
  days: { orders: [oncePresented] },
  among: { worksOn: afterTheVote('ResolutionVetoed'), once: true },
  names: executiveStep,
  effects: (event, reading) => [passageOf(event.data.resolution, 'met', event.seq, reading)],
})
