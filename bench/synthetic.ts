import type { ActInput } from '@minutebook/core'

/** Numbers that look random and are the same in every run (mulberry32). */
export const repeatable = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The start of a synthetic ledger: whose it is, and that its record is complete. */
export const opening: ReadonlyArray<ActInput> = [
  { type: 'MunicipalityCreated', data: { name: 'Synthetic', zone: 'America/Edmonton' } },
  { type: 'RegisterCoverageDeclared', data: { from: null, to: null, completeness: 'complete' } },
]

/**
 * Ten acts a policy, as a register has them: enacted, read, amended six times (one day in twenty uncertain), a motion
 * to rescind it that is lost or carried, and for every third policy its end.
 */
export const lifeOf = (number: number, random: () => number): ReadonlyArray<ActInput> => {
  const policy = `policy:p-${number}`
  const motion = `motion:m-${number}`
  const first = 1990 + Math.floor(random() * 20)
  const day = (year: number): string =>
    `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
  const council = { by: { body: 'council', instrument: 'resolution' }, evidence: 'primary' } as const
  const amendments = Array.from({ length: 6 }, (_, at): ActInput => {
    const decided = random() < 0.05 ? `${first + 1 + at}` : day(first + 1 + at)
    return { type: 'PolicyAmended', ...council, decidedOn: decided, data: { policy, version: `v${at + 2}` } }
  })
  const decided = day(first + 10)
  const ends = number % 3 === 0
  return [
    {
      type: 'PolicyEnacted',
      ...council,
      decidedOn: day(first),
      data: {
        policy,
        kind: 'council-policy',
        title: `Policy number ${number} of the synthetic register`,
        identifiers: [{ text: `CP-${number}` }],
        topic: `topic-${number}`,
        commencement: { rule: 'onEnactment' },
        version: 'v1',
      },
    },
    ...amendments,
    {
      type: 'MotionProposed',
      data: {
        motion,
        text: `THAT policy number ${number} be rescinded.`,
        scheduledFor: decided,
        intendedEffects: [{ act: 'PolicyRescinded', policy }],
      },
    },
    ends
      ? {
          type: 'ResolutionPassed',
          ...council,
          decidedOn: decided,
          data: { resolution: `resolution:r-${number}`, motion },
        }
      : { type: 'MotionDefeated', ...council, decidedOn: decided, data: { motion, cause: 'vote' } },
    ends
      ? { type: 'PolicyRescinded', ...council, decidedOn: decided, data: { policy } }
      : {
          type: 'StatusAttested',
          evidence: 'secondary',
          data: { policy, observedOn: day(first + 11), status: 'in-force' },
        },
  ]
}
