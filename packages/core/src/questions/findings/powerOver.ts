import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import type { Finding } from './Finding.js'

/** What is said of an act where whoever acted had no power over a policy, or may have had none (R15b). */

/** Who acted is no part of an event that can be corrected. */
const recordedAgain = 'if who acted is recorded wrongly, retracting the act and recording it again.'

export const noPower = (subject: SubjectId, done: string, events: ReadonlyArray<EventId>): Finding => ({
  code: 'no-power',
  severity: 'conflict',
  subject,
  sentence: `Whoever ${done} ${subject} ranks below it; the act has no effect (R15b).`,
  events,
  settledBy: `Recording the decision of the body that made the policy, or of a higher one; ${recordedAgain}`,
})

export const belowHolder = (subject: SubjectId, events: ReadonlyArray<EventId>): Finding => ({
  code: 'no-power',
  severity: 'conflict',
  subject,
  sentence: `Whoever reinstated ${subject} ranks below whoever suspended it; that suspension is not lifted (R15b).`,
  events,
  settledBy: `Recording the decision of the body that suspended it, or of a higher one; ${recordedAgain}`,
})

export const powerUnknown = (subject: SubjectId, done: string, events: ReadonlyArray<EventId>): Finding => ({
  code: 'power-unknown',
  severity: 'doubt',
  subject,
  sentence: `Whether whoever ${done} ${subject} had the power cannot be told: the record does not say who acted, and by what, or of what class the policy is, or the rules do not rank them. The act is taken as it stands (R15b).`,
  events,
  settledBy:
    'Recording how the policy was made, where that is missing; else retracting the act and recording it again with who acted, and by what.',
})

export const classUnknown = (subject: SubjectId, done: string, events: ReadonlyArray<EventId>): Finding => ({
  code: 'power-unknown',
  severity: 'doubt',
  subject,
  sentence: `The record does not say what class ${subject} was of when it was ${done}; under one of those it may have been of, whoever ${done} it ranks below it (R15b).`,
  events,
  settledBy: 'Correcting from what day it was of which class (PolicyRedesignated).',
})
