import type { ActInput } from '@minutebook/core'

type Members = Readonly<Record<string, unknown>>

const by = { body: 'council', instrument: 'resolution' }

/** An act of council. */
export const act = (type: string, data: Members, said: Members = {}): ActInput =>
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

export const rescinded = (policy: string, decidedOn: string): ActInput =>
  act('PolicyRescinded', { policy, effectiveOn: decidedOn }, { decidedOn })
