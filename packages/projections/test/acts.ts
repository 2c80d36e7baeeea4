import type { ActInput } from '@minutebook/core'

type Members = Readonly<Record<string, unknown>>

const by = { body: 'council', instrument: 'resolution' }

const act = (type: string, data: Members, said: Members = {}): ActInput =>
  ({ type, by, ...said, data }) as unknown as ActInput

export const created = (name = 'City of Spruce Grove'): ActInput =>
  act('MunicipalityCreated', { name, zone: 'America/Edmonton' })

export const covered = (from: string | null = null, to: string | null = null): ActInput =>
  act('RegisterCoverageDeclared', { from, to, completeness: 'complete' })

export const enacted = (policy: string, decidedOn: string, data: Members = {}): ActInput =>
  act(
    'PolicyEnacted',
    {
      policy,
      kind: 'council-policy',
      title: `The policy ${policy.slice('policy:'.length)}`,
      commencement: { rule: 'onEnactment' },
      ...data,
    },
    { decidedOn },
  )

export const amended = (policy: string, version: string, decidedOn: string): ActInput =>
  act('PolicyAmended', { policy, version, effectiveOn: decidedOn }, { decidedOn })

export const rescinded = (policy: string, decidedOn: string): ActInput =>
  act('PolicyRescinded', { policy, effectiveOn: decidedOn }, { decidedOn })

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
