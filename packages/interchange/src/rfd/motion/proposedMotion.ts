import { passageOf, spanning, unbroken } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'
import type { ProposedEffect, ProposedMotion } from '../RequestForDecision.js'
import { clausesIn } from './clauses.js'
import { effectsOf } from './effectsOf.js'
import type { MotionText } from './MotionText.js'
import type { Known } from './targetsIn.js'
import type { Deed } from './verbs.js'

/** Recitals and lead-ins do nothing by themselves. */
const leadIn =
  /^(?:and\s+)?whereas\b|^(?:now,?\s+)?(?:therefore,?\s+)?be it (?:further )?resolved[,:]?$|^.{0,60}:$/i

/**
 * A motion with what it would do. A clause in which nothing is found is kept as not understood; where it
 * speaks only of "the policy", the one policy of the title is taken, and that is an assumption.
 */
export const proposedMotion = (motion: MotionText, known: Known): ProposedMotion => {
  const effects: Array<ProposedEffect> = []
  const notUnderstood: Array<Passage> = []
  const assumptions: Array<string> = []
  let above: Deed | null = null
  for (const part of motion.parts) {
    let goesOn: Deed | null = null
    for (const clause of clausesIn(part.flow)) {
      const found = effectsOf(clause, above, known)
      goesOn = found.goesOn ?? goesOn
      effects.push(...found.effects)
      if (found.assumed)
        assumptions.push('The motion speaks of "the policy"; it was taken to be the one the title names.')
      if (found.effects.length === 0 && !leadIn.test(clause.text)) notUnderstood.push(passageOf(clause))
    }
    above = part.marker === '' ? goesOn : (above ?? goesOn)
  }
  const reused = numberReused(effects)
  return {
    words: wordsOf(motion),
    form: motion.form,
    recommended: motion.recommended,
    effects: once(effects.filter((effect) => !reused.includes(effect))),
    notUnderstood: [...notUnderstood, ...reused.map(({ words }) => words)],
    assumptions: [
      ...new Set(assumptions),
      ...reused.map(
        ({ policy }) =>
          `The motion both ends and adopts ${policy}; a new policy needs an id of its own, so its adoption was left out.`,
      ),
    ],
  }
}

/** "rescind Policy 12-03 and adopt a new Policy 12-03": one number, two policies. */
const numberReused = (effects: ReadonlyArray<ProposedEffect>): ReadonlyArray<ProposedEffect> =>
  effects.filter(
    ({ act, policy }) =>
      act === 'PolicyEnacted' &&
      effects.some((other) => other.policy === policy && other.act === 'PolicyRescinded'),
  )

const once = (effects: ReadonlyArray<ProposedEffect>): ReadonlyArray<ProposedEffect> =>
  effects.filter(
    (effect, at) =>
      effects.findIndex((other) => other.act === effect.act && other.policy === effect.policy) === at,
  )

const wordsOf = ({ parts: [first, ...others] }: MotionText): Passage =>
  spanning(
    [first.flow, ...others.map(({ flow }) => flow)],
    [{ ...first, marker: '' }, ...others]
      .map(({ marker, flow }) => `${marker}${unbroken(flow).text}`)
      .join('\n'),
  )
