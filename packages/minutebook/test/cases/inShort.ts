import type { Ledger, Possibility, StatusAnswer, StatusTimes } from 'minutebook'

/** An answer as `IF`, `NIF(reason)` or `UND(reason)`. */
export const inShort = ({ status, reason }: Pick<StatusAnswer, 'status' | 'reason'>): string =>
  status === 'in-force' ? 'IF' : `${status === 'not-in-force' ? 'NIF' : 'UND'}(${String(reason)})`

/** The same of every way it can be, in alphabetical order. */
export const possible = ({ possible: all }: Pick<StatusAnswer, 'possible'>): ReadonlyArray<string> =>
  all.map((one: Possibility) => inShort({ reason: null, ...one })).toSorted()

/** What a policy was on several days, or at several times of the three kinds. */
export const statuses = async (
  ledger: Ledger,
  policy: string,
  ...times: ReadonlyArray<string | StatusTimes>
): Promise<ReadonlyArray<string>> =>
  Promise.all(
    times.map(async (one) =>
      inShort(await ledger.statusOf(policy, typeof one === 'string' ? { on: one } : one)),
    ),
  )

/** The codes of what answers or registers remark upon. */
export const codes = (all: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  all.map(({ code }) => code)
