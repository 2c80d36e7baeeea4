import { passageOf, type Flow } from '../text/Flow.js'
import { effectiveIn } from '../told/effectiveIn.js'
import type { ProposedEffect } from '../RequestForDecision.js'
import { doneByCouncil } from './doneByCouncil.js'
import { targetsIn, type Known, type Target } from './targetsIn.js'
import { verbsIn, type Deed, type Verb } from './verbs.js'

/** What one clause does, and the verb that a list below it goes on with. */
export interface ClauseEffects {
  readonly effects: ReadonlyArray<ProposedEffect>
  readonly goesOn: Deed | null
  /** One of them is on "the policy", taken to be the one the title names. */
  readonly assumed: boolean
}

/**
 * What a clause of a motion would do to the policies it names. A passive verb takes what stands before it, an
 * active one what follows; an item without a verb goes on with the one above its list. A clause whose subject
 * is not council does nothing.
 */
export const effectsOf = (clause: Flow, above: Deed | null, known: Known): ClauseEffects => {
  const all = verbsIn(clause.text)
  const targets = targetsIn(clause, all.length === 0 && above !== null, known)
  const anchor = Math.min(
    ...all.filter(({ passive }) => !passive).map(({ from }) => from),
    ...targets.map(({ from }) => from),
    clause.text.length,
  )
  const own = doneByCouncil(clause.text, anchor)
  const verbs = all.filter(({ from }) => from < own)
  const effectiveOn = effectiveIn(clause)
  const done = targets.flatMap((target) => {
    const deed = all.length === 0 ? above : deedOn(target, verbs, clause.text)
    return target.from >= own || deed === null ? [] : [{ target, deed }]
  })
  return {
    effects: done.map(({ target, deed }): ProposedEffect => ({
      act: deed === 'replaced' ? 'PolicyRescinded' : deed,
      policy: target.policy,
      replaced: deed === 'replaced',
      effectiveOn,
      words: passageOf(clause),
    })),
    goesOn: verbs.findLast(({ passive }) => !passive)?.deed ?? null,
    assumed: done.some(({ target }) => target.assumed),
  }
}

/** "approve the changes to Policy 12-03", "approve Policy 12-03 as amended": to adopt changes is to amend. */
const changed = /\b(?:amended|revised|updated|amendments?|revisions?|changes?)\b/i
const asChanged = /^\s*,?\s*as\s+(?:amended|revised)\b/i

const deedOn = (target: Target, verbs: ReadonlyArray<Verb>, clause: string): Deed | null => {
  const next = verbs.find(({ from }) => from >= target.to)
  const last = verbs.findLast(({ to, passive }) => to <= target.from && !passive)
  const between = last === undefined ? '' : clause.slice(last.to, target.from)
  // In "adopt Policy A and Policy B be rescinded" each verb has its own; "approve that Policy A be rescinded" rescinds.
  const adjacent = last !== undefined && !/\bpolic(?:y|ies)\b|\bthat\b/i.test(between)
  if (next?.passive === true && !adjacent) return next.deed
  if (last?.deed === 'PolicyEnacted' && (changed.test(between) || asChanged.test(clause.slice(target.to))))
    return 'PolicyAmended'
  return last?.deed ?? null
}
