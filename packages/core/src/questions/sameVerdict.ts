import type { Verdict } from '../timeline/verdict.js'

/** All that a verdict says, for comparing; open ends are no numbers of JSON. */
export const wordsOf = ({ begin, ...said }: Verdict): string =>
  JSON.stringify([begin?.event ?? null, said], (_, value: unknown) =>
    typeof value === 'number' ? String(value) : value,
  )

/** Whether two verdicts say the same of worlds that were all looked at. */
export const areSameVerdicts = (one: Verdict, other: Verdict): boolean =>
  one === other || (!one.widened && !other.widened && wordsOf(one) === wordsOf(other))
