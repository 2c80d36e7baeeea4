import type { ActInput } from '@minutebook/core'
import { act } from '../src/conformance/acts.js'

export { covered, created, enacted, rescinded } from '../src/conformance/acts.js'

export const amended = (policy: string, version: string, decidedOn: string): ActInput =>
  act('PolicyAmended', { policy, version, effectiveOn: decidedOn }, { decidedOn })

export const proposed = (motion: string, policy: string, scheduledFor: string): ActInput =>
  act('MotionProposed', {
    motion,
    text: `THAT ${policy} be rescinded.`,
    scheduledFor,
    intendedEffects: [{ act: 'PolicyRescinded', policy }],
  })

export const defeated = (motion: string, decidedOn: string): ActInput =>
  act('MotionDefeated', { motion }, { decidedOn })

export const retracted = (target: string): ActInput => act('EventRetracted', { target, reason: 'A slip.' })

export const erased = (target: string): ActInput =>
  act('PersonalDataErased', {
    target,
    digests: ['X6ZAYOII2vPN40V7xExZwVwz7yRmLNcVwt5DL8RLv4g'],
    basis: 'Asked for.',
  })
