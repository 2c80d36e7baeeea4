import type { ActInput, Ledger } from 'minutebook'
import { openLedger } from 'minutebook'
import { fixedClock, fixedIds, type FixedClock } from 'minutebook/testing'

/** The City of Spruce Grove by its Open Civic Data division id. */
const municipality = 'ocd-division/country:ca/csd:4811049'

/** Supposed: the day the clerk read the agenda, a week before the meeting, and the mornings after. */
export const days = {
  agendaRead: '2025-01-28T16:00:00.000000Z',
  beforeTheMeeting: '2025-01-31T16:00:00.000000Z',
  morningAfter: '2025-02-04T15:00:00.000000Z',
} as const

/** A ledger and the clock its clerk lives by. */
export interface Desk {
  readonly ledger: Ledger
  readonly clock: FixedClock
}

/**
 * Opens a ledger in a file, with a clock that goes only as it is told and the ids of its own `seed`, so that every run
 * records the same bytes.
 */
export const openDesk = async (file: string, seed: number): Promise<Desk> => {
  const clock = fixedClock(days.agendaRead)
  return {
    clock,
    ledger: await openLedger({
      municipality,
      file,
      clock,
      ids: fixedIds(seed, clock),
      recordedBy: 'clerk-1',
    }),
  }
}

/** Who the ledger is about, and by which jurisdiction's rules. */
export const founding: ReadonlyArray<ActInput> = [
  { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
  { type: 'ProfileAdopted', data: { profile: 'ca-ab' } },
]

/**
 * Supposed: the clerk has gone through the minute books for the two policies and vouches that no ending, suspension or
 * change of either is missing. It says nothing of when they began.
 */
export const vouching: ActInput = {
  type: 'RegisterCoverageDeclared',
  data: {
    from: null,
    to: null,
    completeness: 'complete',
    policies: ['policy:6030', 'policy:customer-experience'],
  },
}

const byCouncil = { by: { body: 'council', instrument: 'resolution' }, evidence: 'primary' } as const

/** Supposed: the motion carries on 3 February. The rescission is a consequence of the resolution. */
export const carried = (motion: string): ReadonlyArray<ActInput> => [
  {
    label: 'vote',
    type: 'ResolutionPassed',
    ...byCouncil,
    decidedOn: '2025-02-03',
    data: { resolution: 'resolution:2025-02-03-rescind-6030', motion },
  },
  {
    type: 'PolicyRescinded',
    ...byCouncil,
    causedBy: ['#vote'],
    decidedOn: '2025-02-03',
    data: { policy: 'policy:6030', effectiveOn: '2025-02-03' },
  },
]

/** Supposed: the motion is defeated on 3 February. */
export const defeated = (motion: string): ReadonlyArray<ActInput> => [
  { type: 'MotionDefeated', ...byCouncil, decidedOn: '2025-02-03', data: { motion, cause: 'vote' } },
]

/** An exact copy of a ledger in another file, to suppose something in without touching the original. */
export const copyOf = async ({ ledger }: Desk, file: string, seed: number): Promise<Desk> => {
  const leaves: Array<string> = []
  for await (const batch of ledger.read()) leaves.push(...batch)
  const copy = await openDesk(file, seed)
  await copy.ledger.importLeaves(leaves)
  return copy
}
