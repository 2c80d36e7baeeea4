import * as E from 'fp-ts/lib/Either.js'
import { attempted } from '../../events/attempted.js'
import type { Problem } from '../../problem/Problem.js'
import type { Possibility } from '../../timeline/possibilities.js'
import type { CivilDate } from '../../values/CivilDate.js'
import type { EventId } from '../../values/ids.js'
import type { Register } from '../Register.js'
import type { Flag, StatusAnswer } from '../StatusAnswer.js'
import { areasIn } from './areasIn.js'
import { citedIn } from './citedIn.js'
import { faultsOfAnswer } from './faultsOfAnswer.js'
import { faultsOfWords, wordless } from './faultsOfWords.js'
import { english } from './english.js'
import { partsIn } from './partsIn.js'
import type { Words } from './words.js'

/** One step of an explanation, as data and as a sentence. */
export interface Step {
  readonly about:
    | 'answer'
    | 'possibility'
    | 'days'
    | 'axis'
    | 'applicability'
    | 'event'
    | 'assumption'
    | 'flag'
    | 'pending'
    | 'finding'
  readonly sentence: string
  /** The rule of the field it rests on, where one is named. */
  readonly rule: string | null
  readonly events: ReadonlyArray<EventId>
}

/** An answer, and the steps that lead to it. */
export interface Explanation {
  readonly answer: StatusAnswer
  readonly steps: ReadonlyArray<Step>
}

/**
 * Why an answer is what it is: the answer in words, the ways it can be, the days used, every event cited and what in
 * it counted, what was assumed, and what is still open. In order, each step with its rule and its events. `today` is the
 * day on which the answer was asked for.
 *
 * Problems: `answer-missing` for what is no answer, `option-unusable` for words that lack one or fail.
 */
export const explain =
  (register: Register, today: CivilDate, words: Words = english) =>
  (answer: StatusAnswer): E.Either<ReadonlyArray<Problem>, Explanation> => {
    const unusable = [...faultsOfAnswer(answer), ...(words === english ? none : faultsOfWords(words))]
    if (unusable.length > 0) return E.left(unusable)
    // Another table than ours has functions nobody here has seen.
    const steps = attempted(() => stepsOf(register, today, words, answer))
    if (E.isLeft(steps)) return E.left([wordless(steps.left)])
    return steps.right.every(({ sentence }) => typeof sentence === 'string')
      ? E.right({ answer, steps: steps.right })
      : E.left([wordless('it gave what is no text.')])
  }

const none: ReadonlyArray<never> = []

const stepsOf = (
  register: Register,
  today: CivilDate,
  words: Words,
  answer: StatusAnswer,
): ReadonlyArray<Step> => [
  step('answer', headline(answer, words)),
  ...possibilities(answer, words),
  ...axes(answer, words),
  ...days(answer, words),
  ...parts(answer, words),
  ...applicability(answer, words),
  ...citedIn(register, answer).map(({ id, cited }) => step('event', words.cited(cited), null, [id])),
  ...answer.assumptions.map(({ sentence }) => step('assumption', sentence, 'R16')),
  ...answer.flags.map((flag) => step('flag', noteOf(flag, register, today, words, answer))),
  ...answer.pendingDecisions.map((motion) => step('pending', words.pending(motion), 'R10')),
  ...answer.findings.map((finding) => step('finding', finding.sentence, null, finding.events)),
]

const noteOf = (
  flag: Flag,
  register: Register,
  today: CivilDate,
  words: Words,
  answer: StatusAnswer,
): string => {
  switch (flag) {
    case 'area-limited':
      return words.limitedTo(areasIn(register, today, answer))
    case 'portion-unnamed':
      return words.partUnnamed(partsIn(register, answer))
    default:
      return words.flag[flag]
  }
}

const step = (
  about: Step['about'],
  sentence: string,
  rule: string | null = null,
  events: ReadonlyArray<EventId> = [],
): Step => ({
  about,
  sentence,
  rule: rule ?? ruleIn(sentence),
  events,
})

/** Sentences name their rule in brackets; it is given as data too. */
const ruleIn = (sentence: string): string | null => /\((R\d+[a-z]?)\)/.exec(sentence)?.[1] ?? null

const headline = (answer: StatusAnswer, words: Words): string => {
  const { policy, status, reason, on } = answer
  if (status === 'in-force') return words.inForce(policy, on)
  return status === 'not-in-force'
    ? words.notInForce(policy, on, words.either(reasonsOf(answer, words)))
    : words.undetermined(policy, on, words.undeterminedReason[reason as keyof Words['undeterminedReason']])
}

/** Why it is not in force: of several ways none is told as if it were the one, least of all one that is only proposed. */
const reasonsOf = ({ possible, reason }: StatusAnswer, words: Words): ReadonlyArray<string> =>
  (possible.length > 1 ? possible : [{ reason }]).map((one) =>
    'reason' in one && one.reason !== null
      ? words.notInForceReason[one.reason as keyof Words['notInForceReason']]
      : words.unrecorded,
  )

/** Of what nothing is on record anything is possible, which the answer itself says. */
const possibilities = (
  { possible, presumed, status, reason }: StatusAnswer,
  words: Words,
): ReadonlyArray<Step> => [
  ...(reason === 'no-record'
    ? none
    : possible.length > 1 || (status === 'undetermined' && possible.length > 0)
      ? [step('possibility', words.possible(possible.map((one) => wayOf(one, words))), 'R8')]
      : none),
  ...(presumed === null ? [] : [step('possibility', words.presumed(wayOf(presumed, words)), 'R10')]),
]

const wayOf = (one: Possibility, words: Words): string =>
  one.status === 'in-force'
    ? words.way(true, null)
    : words.way(false, one.reason === null ? words.unrecorded : words.notInForceReason[one.reason])

const parts = ({ portion, territory, partial }: StatusAnswer, words: Words): ReadonlyArray<Step> => [
  ...(portion === null ? [] : [step('axis', words.portion(portion))]),
  ...(territory === null ? [] : [step('axis', words.territory(territory))]),
  ...(partial ? [step('days', words.partial)] : []),
]

const axes = ({ asDecidedBy, knownAt }: StatusAnswer, words: Words): ReadonlyArray<Step> => [
  ...(asDecidedBy === null ? [] : [step('axis', words.asDecidedBy(asDecidedBy), 'R12')]),
  ...(knownAt === null ? [] : [step('axis', known(knownAt, words), 'R5')]),
]

const days = (
  { inForceFrom, ceasesOn, suspendedThrough: held, possible, reason }: StatusAnswer,
  words: Words,
): ReadonlyArray<Step> => {
  // Of what waits for something nobody knows of yet there is no day to tell.
  if (reason === 'not-commenced')
    return inForceFrom === null || inForceFrom.earliest === null
      ? none
      : [step('days', words.commences(inForceFrom.earliest, inForceFrom.latest), 'R2')]
  const everInForce =
    reason === 'suspended' || possible.some((one) => one.status === 'in-force') || ceasesOn !== null
  return [
    ...(inForceFrom === null || !everInForce
      ? []
      : [step('days', words.from(inForceFrom.earliest, inForceFrom.latest), 'R2')]),
    ...(held === null
      ? []
      : [step('days', words.suspended(held.earliest, held.latest, reason === 'suspended'), 'R2')]),
    ...(ceasesOn === null ? [] : [step('days', words.ceases(ceasesOn.earliest, ceasesOn.latest), 'R2')]),
  ]
}

/** Only of what is in force, or may be, does it matter whether it applies. */
const applicability = (
  { applicability: applying, possible, reason }: StatusAnswer,
  words: Words,
): ReadonlyArray<Step> => {
  const sentence = words.applicability(applying)
  return sentence === null || reason === 'no-record' || !possible.some(({ status }) => status === 'in-force')
    ? []
    : [step('applicability', sentence)]
}

const known = (knownAt: NonNullable<StatusAnswer['knownAt']>, words: Words): string => {
  if (typeof knownAt === 'string') return words.knownAt(knownAt)
  return 'seq' in knownAt ? words.knownUpTo(knownAt.seq) : words.knownBy(knownAt.register, knownAt.instant)
}
