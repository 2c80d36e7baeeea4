/** What the program tells the shell. Stable: a script may rely on every one of them. */
export const exitCodes = {
  done: 0,
  unsound: 1,
  usage: 2,
  refused: 3,
  store: 4,
  declined: 5,
  fault: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The same for people; `minutebook --help` prints it. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done, or answered (an answer that cannot be determined is an answer)',
  1: 'verify found that something is not as it was recorded or kept, or that there is no ledger',
  2: 'the command line was not understood',
  3: 'refused: what was handed in or asked for is wrong; nothing was recorded',
  4: 'the file or store is missing, is no ledger, is locked or cannot be used',
  5: 'nobody agreed to what was to be recorded; nothing was recorded',
  70: 'a fault of this program',
}
