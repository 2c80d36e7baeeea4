import type { ActInput, StandardAct } from 'minutebook'

export const town = 'ocd-division/country:ca/csd:4811049'
export const council = { body: 'council', instrument: 'resolution' } as const

export const created: ActInput = {
  type: 'MunicipalityCreated',
  data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' },
}

export const covered: ActInput = {
  type: 'RegisterCoverageDeclared',
  data: { from: null, to: null, completeness: 'complete' },
}

/** A council policy, in force from the day it was decided. */
export const enacted = (policy: string, decidedOn = '2019-06-10'): StandardAct<'PolicyEnacted'> => ({
  type: 'PolicyEnacted',
  decidedOn,
  by: council,
  data: { policy, kind: 'council-policy', title: policy, commencement: { rule: 'onEnactment' } },
})

/** Rescinded from the day it was decided. */
export const rescinded = (policy: string, decidedOn = '2024-02-03'): StandardAct<'PolicyRescinded'> => ({
  type: 'PolicyRescinded',
  decidedOn,
  by: council,
  data: { policy },
})

export const amended = (policy: string, version: string, decidedOn: string): ActInput => ({
  type: 'PolicyAmended',
  decidedOn,
  by: council,
  data: { policy, version, effectiveOn: decidedOn },
})

export const proposedRescission = (motion: string, policy: string, scheduledFor: string): ActInput => ({
  type: 'MotionProposed',
  data: {
    motion,
    text: `THAT ${policy} be rescinded.`,
    scheduledFor,
    intendedEffects: [{ act: 'PolicyRescinded', policy }],
  },
})
