import type { ActData, ActInput, AroundAct, StandardType, WrittenDate } from 'minutebook'
import { council } from '../acts.js'
import { recorded, type Step } from './ledgers.js'

export const byBylaw = { body: 'council', instrument: 'bylaw' } as const
export const cityManager = { body: 'officer', instrument: 'decision', office: 'City Manager' } as const
export const mayor = { body: 'mayor', instrument: 'decision' } as const
export const court = { body: 'court', instrument: 'judgment' } as const
export const cabinet = { body: 'cabinet', instrument: 'order' } as const
export const province = { body: 'legislature', instrument: 'order' } as const

type Said = Omit<AroundAct, 'decidedOn'>

/** An act decided on a day, by council unless told otherwise. */
export const decided = <T extends StandardType>(
  type: T,
  decidedOn: WrittenDate,
  data: ActData<T>,
  said: Said = {},
): ActInput => ({ type, decidedOn, by: council, ...said, data }) as ActInput

/** Something observed or kept, which nobody decided. */
export const noted = <T extends StandardType>(type: T, data: ActData<T>, said: Said = {}): ActInput =>
  ({ type, ...said, data }) as ActInput

/** A council policy in force from its enactment, unless told otherwise. */
export const enacted = (
  policy: string,
  decidedOn: WrittenDate,
  data: Partial<ActData<'PolicyEnacted'>> = {},
  said: Said = {},
): ActInput =>
  decided(
    'PolicyEnacted',
    decidedOn,
    {
      policy,
      kind: 'council-policy',
      title: policy.slice('policy:'.length),
      commencement: { rule: 'onEnactment' },
      ...data,
    },
    said,
  )

export const rescinded = (
  policy: string,
  decidedOn: string,
  effectiveOn: string = decidedOn,
  said: Said = {},
): ActInput => decided('PolicyRescinded', decidedOn, { policy, effectiveOn }, said)

export const amended = (
  policy: string,
  version: string,
  decidedOn: string,
  effectiveOn: string = decidedOn,
  said: Said = {},
): ActInput => decided('PolicyAmended', decidedOn, { policy, version, effectiveOn }, said)

export const passed = (
  resolution: string,
  decidedOn: string,
  said: Said = {},
  data: Partial<ActData<'ResolutionPassed'>> = {},
): ActInput => decided('ResolutionPassed', decidedOn, { resolution, ...data }, said)

export const defeated = (
  motion: string,
  decidedOn: string,
  data: Partial<ActData<'MotionDefeated'>> = {},
): ActInput => decided('MotionDefeated', decidedOn, { motion, ...data })

export const proposedRescission = (motion: string, policy: string, scheduledFor: WrittenDate): ActInput =>
  noted('MotionProposed', {
    motion,
    text: `THAT ${policy} be rescinded.`,
    scheduledFor,
    intendedEffects: [{ act: 'PolicyRescinded', policy }],
  })

export const convened = (meeting: string, heldOn: string, startsAt: string): ActInput =>
  noted('MeetingConvened', { meeting, body: 'council', heldOn, startsAt })

/** The policy of a history that does not say when it was enacted. */
export const standing = (policy: string, data: Partial<ActData<'PolicyEnacted'>> = {}): Step =>
  recorded('2010-01-01', enacted(policy, '2010-01-01', data))
