import type { ActInput, ResolutionId, SubjectId } from '../src/index.js'
import { passed } from './acts.js'
import { done, mayor } from './deeds.js'
import { ask, q, recorded, type History, type Step } from './history.js'

export const p = 'policy:p' as SubjectId
export const r = 'resolution:r' as ResolutionId

/** Council votes on a resolution on 10 January, and on whatever follows from it (`#vote`). */
export const voted = (...acts: ReadonlyArray<ActInput>): Step =>
  recorded('2024-01-10', passed(r, { d: '2024-01-10', label: 'vote' }), ...acts)

/** What is said of an act of that resolution. */
export const vote = { d: '2024-01-10', causedBy: ['#vote'] }

/** An act of that resolution upon the policy. */
export const byVote = (type: string, data: object): ActInput =>
  done(type, '2024-01-10', { policy: p, ...data }, { causedBy: ['#vote'] })

/** What the executive does about it. */
export const step = (type: string, d: string, data: object = {}): Step =>
  recorded(d, done(type, d, { resolution: r, ...data }, { by: mayor }))

export const on = (told: History, ...days: ReadonlyArray<string>): ReadonlyArray<string> =>
  days.map((day) => q(told, p, day))

/** The kinds of event an answer rests on. */
export const cited = (told: History, day: string): ReadonlyArray<string> =>
  ask(told, p, { on: day }).citations.map(({ type }) => type)
