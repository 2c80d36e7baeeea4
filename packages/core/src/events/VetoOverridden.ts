import { ResolutionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { afterTheVote } from './AmongActs.js'
import { executiveStep, passageOf } from './finalPassage.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { Tally } from './Tally.js'
import { vetoesLifted } from './vetoes.js'

/**
 * Council passed a resolution again over the executive's veto. Its day is final passage: an enactment that awaited it
 * is made on that day (R19), and days counted from final passage run from it (Fresno, Calif.).
 */
export const VetoOverridden = defineKind({
  type: 'VetoOverridden',
  version: 1,
  nature: 'act',
  payload: payload(
    'VetoOverridden',
    { resolution: open(ResolutionId) },
    { tally: open(Tally), requirement: open(Text) },
  ),
  doc: {
    who: 'council, usually by a larger majority',
    effect: 'The veto is settled; final passage is this vote.',
    rests: 'domain §3 (Fresno, Calif.), R19',
  },
  example: { resolution: 'resolution:2024-05-01-ordinance', tally: { for: 6, against: 1 } },
  among: { worksOn: afterTheVote('ResolutionVetoed'), once: true },
  names: executiveStep,
  effects: (event, reading) => [
    { overrides: true, ...passageOf(event.data.resolution, 'met', event.seq, reading) },
    ...vetoesLifted(event.data.resolution, event.seq, reading),
  ],
})
