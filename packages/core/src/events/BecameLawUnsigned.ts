import { ResolutionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { afterTheVote } from './AmongActs.js'
import { executiveStep, passageOf } from './finalPassage.js'
import { defineKind } from './Kind.js'
import { notBefore, oncePresented } from './NamedDays.js'
import { open, payload } from './payload.js'

/**
 * The time to veto ran out and what council passed became law without a signature, on `decidedOn`: the day the deadline
 * gives, not the day the paper came back, and not the day of council's vote (New York City, Int 5-2022).
 */
export const BecameLawUnsigned = defineKind({
  type: 'BecameLawUnsigned',
  version: 1,
  nature: 'act',
  payload: payload(
    'BecameLawUnsigned',
    { resolution: open(ResolutionId) },
    { presentedOn: open(UncertainDate), returnedOn: open(UncertainDate), deadlineRule: open(Text) },
  ),
  doc: {
    who: 'the clock; recorded by the clerk',
    effect: 'Final passage, on the day the time to veto had run out.',
    rests: 'domain §3, §4, R19',
  },
  example: {
    resolution: 'resolution:int-5-2022',
    returnedOn: { edtf: '2023-09-05', text: '9/5/2023' },
    deadlineRule: '30 days after presentation',
  },
  expected: { deadlineRule: 'the rule that says when it becomes law' },
  days: {
    orders: [
      oncePresented,
      notBefore('/data/returnedOn', 'a paper is returned once it was presented', '/data/presentedOn'),
    ],
  },
  among: { worksOn: afterTheVote(), once: true },
  names: executiveStep,
  effects: (event, reading) => [passageOf(event.data.resolution, 'met', event.seq, reading)],
})
