import type { Mention } from '../policies/Mention.js'
import { mentionsIn } from '../policies/mentionsIn.js'
import { nameAfter } from '../policies/nameAfter.js'
import { numberPattern } from '../policies/numberPattern.js'
import type { PolicyRegister } from '../policies/Register.js'
import { unbroken, type Flow } from '../text/Flow.js'
import type { MotionText } from './MotionText.js'

/** A policy a clause speaks of, and where. */
export interface Target {
  readonly from: number
  readonly to: number
  readonly policy: string
  /** It says only "the policy"; the one policy of the report's title was taken. */
  readonly assumed: boolean
}

/** What a motion's clauses may speak of without naming it. */
export interface Known {
  readonly register: PolicyRegister
  /** The policies the title names. */
  readonly titled: ReadonlyArray<string>
}

const listed = new RegExp(`^(?<number>${numberPattern})(?=[\\s,.;:(–—-]|$)`)

/** In a list of policies an item may be a bare number, with or without a title: "12-03 – Parks Naming". */
const listedIn = (item: Flow): ReadonlyArray<Mention> => {
  const number = listed.exec(item.text)?.groups?.['number']
  if (number === undefined) return []
  const after = nameAfter(item.text.slice(number.length))
  return [
    {
      from: 0,
      to: number.length + (after?.length ?? 0),
      name: after?.name ?? null,
      number,
      called: null,
      flow: item,
    },
  ]
}

/** Every policy a motion names, in a list of policies also by a bare number. */
export const mentionsInMotion = ({ parts }: MotionText): ReadonlyArray<Mention> => {
  const ofPolicies = parts.some(({ marker, flow }) => marker === '' && /\bpolicies\b/i.test(flow.text))
  return parts.flatMap(({ marker, flow }) => {
    const named = mentionsIn(unbroken(flow))
    return named.length === 0 && marker !== '' && ofPolicies ? listedIn(flow) : named
  })
}

const thePolicy = /\b(?:the|this|said)\s+(?:(?:existing|current|attached|proposed|draft|above)\s+)?policy\b/i

/**
 * The policies of a clause: those it names; in a list of policies a bare number; else "the policy", if the
 * title names one.
 */
export const targetsIn = (
  clause: Flow,
  inList: boolean,
  { register, titled }: Known,
): ReadonlyArray<Target> => {
  const named = mentionsIn(clause)
  const found = named.length === 0 && inList ? listedIn(clause) : named
  if (found.length > 0)
    return found.map((one) => ({ from: one.from, to: one.to, policy: register.keyOf(one), assumed: false }))
  const meant = thePolicy.exec(clause.text)
  const [only, ...others] = titled
  if (meant === null || only === undefined || others.length > 0) return []
  return [{ from: meant.index, to: meant.index + meant[0].length, policy: only, assumed: true }]
}
