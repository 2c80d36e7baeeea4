import { problem, type Problem } from '../../problem/Problem.js'
import type { StatusAnswer } from '../StatusAnswer.js'

/** An explanation looks into all of an answer; what is no answer has nothing to look into. */
export const faultsOfAnswer = (answer: StatusAnswer): ReadonlyArray<Problem> =>
  typeof answer === 'object' &&
  answer !== null &&
  'policy' in answer &&
  lists.every((name) => Array.isArray(answer[name]))
    ? none
    : [problem('answer-missing', '/answer', 'Only an answer of statusOf can be explained.')]

const lists = ['possible', 'citations', 'assumptions', 'flags', 'pendingDecisions', 'findings'] as const

const none: ReadonlyArray<never> = []
