import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { BecameLawUnsigned } from '../events/BecameLawUnsigned.js'
import { ExecutiveApproved } from '../events/ExecutiveApproved.js'
import { ResolutionVetoed } from '../events/ResolutionVetoed.js'
import { VetoOverridden } from '../events/VetoOverridden.js'
import type { Horizon } from '../record/KnownAt.js'
import type { Hemisphere } from '../values/edtf.js'
import { ResolutionId } from '../values/SubjectId.js'
import { daysOf } from '../values/UncertainDate.js'
import type { ActOnActs } from './actedOn.js'
import { eventsAbout } from './eventsAbout.js'
import type { Register } from './Register.js'

/** A word of the executive, or of council on its veto: on record by its `seq`, or about to be. */
export interface Say extends ActOnActs {
  readonly seq?: number
}

/** Why it cannot have been said: what it answers is not on record, or what was said before left no room for it. */
export type Amiss =
  | { readonly code: 'veto-unknown' }
  | { readonly code: 'passage-already-final' | 'veto-stands'; readonly before: RecordedEvent }

/** The kinds that are such a word. */
export const executiveSays: ReadonlySet<string> = new Set([
  ResolutionVetoed.type,
  VetoOverridden.type,
  ExecutiveApproved.type,
  BecameLawUnsigned.type,
])

/**
 * What is amiss with a word of the executive, by the words that were certainly said before it: nothing is vetoed once
 * it is law, nothing becomes law by the running out of time while a veto stands, and only a veto is overridden (R19). A
 * veto may be taken back by an approval, and several executives may approve. Of a vote that was taken again nothing is
 * said, since the first words were about another vote.
 */
export const amissInSaying = (register: Register, horizon: Horizon, say: Say): Amiss | null => {
  const { resolution } = say.data
  if (!executiveSays.has(say.type) || !ResolutionId.is(resolution)) return null
  const { annuls, setting } = register.study(resolution, horizon).course
  if (annuls.length > 0) return null
  const others = eventsAbout(register, horizon, resolution).filter(
    ({ data, seq, type }) => seq !== say.seq && executiveSays.has(type) && isOf(resolution, data),
  )
  if (say.type === VetoOverridden.type && !others.some(isVeto)) return { code: 'veto-unknown' }
  const last = others
    .filter((other) => isBefore(other, say, setting.hemisphere))
    .toSorted(inOrder(setting.hemisphere))
    .at(-1)
  if (last === undefined) return null
  if (isVeto(last)) return say.type === BecameLawUnsigned.type ? { code: 'veto-stands', before: last } : null
  return say.type === ExecutiveApproved.type ? null : { code: 'passage-already-final', before: last }
}

const isVeto = ({ type }: Pick<RecordedEvent, 'type'>): boolean => type === ResolutionVetoed.type

const isOf = (resolution: ResolutionId, data: unknown): boolean =>
  (data as { readonly resolution?: unknown }).resolution === resolution

/** Those of one day are in the order in which they were recorded (R4). */
const isBefore = (
  other: RecordedEvent,
  { decidedOn, seq = Infinity }: Say,
  hemisphere: Hemisphere,
): boolean => {
  if (decidedOn === null || decidedOn === undefined || other.decidedOn === null) return false
  const [first, second] = [daysOf(other.decidedOn, hemisphere), daysOf(decidedOn, hemisphere)]
  return first.latest < second.earliest || (first.latest === second.earliest && other.seq < seq)
}

const inOrder =
  (hemisphere: Hemisphere) =>
  (a: RecordedEvent, b: RecordedEvent): number =>
    dayOf(a, hemisphere) - dayOf(b, hemisphere) || a.seq - b.seq

const dayOf = ({ decidedOn }: RecordedEvent, hemisphere: Hemisphere): number =>
  decidedOn === null ? -1 : daysOf(decidedOn, hemisphere).latest
