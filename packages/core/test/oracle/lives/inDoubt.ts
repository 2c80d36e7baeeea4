import type { Span } from '../facts.js'
import type { Act, Held, Life } from './Act.js'
import { decisionOf } from './worlds.js'

/**
 * Whether the record is at odds with itself so that the library leaves open if an act worked at all: then more is
 * possible than the days alone allow.
 */
export const inDoubt = (acts: Life): boolean =>
  acts.some((act) => {
    switch (act.tag) {
      // What was lifted before this suspension began, or was decided, may have been another; what names it was decided
      // after it.
      case 'lifted': {
        const held = acts[act.of] as Held
        const hasDayOfItsOwn = act.eff !== null || held.from !== null
        return (
          (hasDayOfItsOwn && mayBeBefore(act.eff ?? act.decided, beganOn(held))) ||
          isBefore(decisionOf(act), decisionOf(held))
        )
      }
      // To extend is not to shorten.
      case 'extended':
        return limitsOf(acts).some((other) => act.lastDay !== null && isBefore(act.lastDay, other))
      // Nothing is put off or suspended before it was made.
      case 'moved':
      case 'held':
        return isBefore(decisionOf(act), decisionOf(acts[0]))
      // What was decided later is the last word, whichever day it works on.
      case 'revived':
        return acts.some((other) => ends.has(other.tag) && isBefore(decisionOf(act), decidedIn(other)))
      default:
        return false
    }
  })

const decidedIn = (act: Act): Span =>
  act.tag === 'proposed' ? act.scheduled : act.tag === 'seen' ? act.on : decisionOf(act)

const ends: ReadonlySet<Act['tag']> = new Set([
  'rescinded',
  'proposed',
  'quashed',
  'limited',
  'extended',
  'made',
])

const beganOn = ({ from, decided }: Held): Span => from ?? decided

const limitsOf = (acts: Life): ReadonlyArray<Span> =>
  acts.flatMap((act) => ('lastDay' in act && act.tag !== 'held' && act.lastDay !== null ? [act.lastDay] : []))

const isBefore = (one: Span, other: Span): boolean => one.to < other.from
const mayBeBefore = (one: Span, other: Span): boolean => one.from < other.to
