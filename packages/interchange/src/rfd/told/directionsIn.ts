import { mentionsIn } from '../policies/mentionsIn.js'
import type { PolicyRegister } from '../policies/Register.js'
import { groupIn, passageOf, slice, type Flow } from '../text/Flow.js'
import { slugOf } from '../text/slugOf.js'
import type { ReportedDirection } from '../RequestForDecision.js'
import { namesOtherCouncil } from './otherCouncil.js'
import { office } from './patterns.js'

const told = new RegExp(
  `\\b(?<words>(?:direct(?:ed|ing|s)|instruct(?:ed|ing|s)|request(?:ed|ing|s)|asked|asking)\\s+(?:the\\s+)?(?<office>${office})\\s+to\\s+(?<task>.+?))[.;]?$`,
  'd',
)
const wasTold = new RegExp(
  `\\b(?<words>(?<office>${office})\\s+(?:was|were)\\s+(?:directed|instructed|requested|asked)\\s+(?:by\\s+(?:\\w+\\s+)?Council\\s+)?to\\s+(?<task>.+?))[.;]?$`,
  'd',
)
const operative = new RegExp(
  `^(?:THAT\\s+|[Tt]hat\\s+)?(?:(?:\\w+\\s+)?Council\\s+(?:hereby\\s+)?(?:directs?|instructs?|requests?)\\s+)?(?:[Tt]he\\s+)?(?<office>${office})\\s+(?:(?:to|shall|(?:be|is)\\s+(?:hereby\\s+)?(?:directed|instructed|requested)\\s+to)\\s+)?(?<task>(?!(?:is|was|be|has|had|may|will|would|can|and|or|of|in|on|for|recommends?)\\b)[a-z].*?)[.;]?$`,
  'd',
)

type Direction = Omit<ReportedDirection, 'resolution' | 'resolutionAssumed'>

/**
 * What a sentence of a report says council directed an office to do. Somebody else's instructions are none.
 */
export const directionsIn = (sentence: Flow, register: PolicyRegister): ReadonlyArray<Direction> => {
  const found = told.exec(sentence.text) ?? wasTold.exec(sentence.text)
  if (found === null || !isByCouncil(sentence.text, found)) return []
  const words = groupIn(sentence, found, 'words')
  return words === null ? [] : direction(sentence, found, words, 'report', register)
}

const bodies = /\b(?:Council|Committee|Commission|Board|Minister|Ministry|Province|Legislature|Court)\b/g
const anOffice = new RegExp(`${office}\\s+(?:ha[sd]\\s+)?(?:\\w+ly\\s+)?$`)

/**
 * Council is the body named last before the verb, or the one by whom; and no office stands right before the
 * verb.
 */
const isByCouncil = (text: string, { index, 0: words, groups }: RegExpExecArray): boolean => {
  const before = text.slice(0, index)
  const upToTask = before + words.slice(0, words.length - (groups?.['task'] ?? '').length)
  const body = upToTask.match(bodies)?.at(-1)
  return body === 'Council' && !anOffice.test(before) && !namesOtherCouncil(upToTask)
}

/**
 * What the operative clause of a resolution directs: "The City Manager implement a customer experience
 * policy".
 */
export const operativeDirections = (clause: Flow, register: PolicyRegister): ReadonlyArray<Direction> => {
  const found = operative.exec(clause.text)
  return found === null ? [] : direction(clause, found, slice(clause, 0), 'resolution', register)
}

const direction = (
  sentence: Flow,
  found: RegExpExecArray,
  words: Flow,
  from: Direction['from'],
  register: PolicyRegister,
): ReadonlyArray<Direction> => {
  const addressee = groupIn(sentence, found, 'office')
  const task = groupIn(sentence, found, 'task')
  if (addressee === null || task === null) return []
  const name = policyIn(task)
  return [
    {
      key: name === null ? slugOf(task.text.split(/\s+/).slice(0, 6).join(' ')) : `${slugOf(name)}-policy`,
      addressee: passageOf(addressee),
      task: passageOf(task),
      words: passageOf(words),
      told: passageOf(sentence),
      from,
      policy: name === null ? null : register.keyOf({ name, number: null }),
    },
  ]
}

const described =
  /(?:^|[\s,(])(?<name>(?:(?!(?:an?|the|its|new|revised|to|of|for|and|or|on|in|with)\s)[\p{L}’'-]+\s+){1,8})polic(?:y|ies)\b/iu

/** The name of the policy a task is about, capitalised or not: "a customer experience policy". */
const policyIn = (task: Flow): string | null => {
  const named = mentionsIn(task)[0]?.name
  if (named !== undefined && named !== null) return named
  // The first word is the verb: "prepare art acquisition policy".
  return described.exec(task.text.replace(/^[\p{L}-]+/u, ''))?.groups?.['name']?.trim() ?? null
}
