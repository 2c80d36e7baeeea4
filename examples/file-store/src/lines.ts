import type { AppendRequest } from '@minutebook/eventstore'

/** One append as it stands in the file: a line, so that all of it is there or none. */
export const lineOf = (request: AppendRequest): string => `${JSON.stringify(request)}\n`

/**
 * The appends in a file, and how many of its bytes they fill. A program that was killed while it wrote leaves half a
 * line behind, which was never acknowledged.
 */
export const readLines = (
  bytes: Buffer,
): { readonly appends: ReadonlyArray<AppendRequest>; readonly filled: number } => {
  const filled = bytes.lastIndexOf('\n') + 1
  const lines = bytes.toString('utf8', 0, filled).split('\n').slice(0, -1)
  return { appends: lines.map((line) => JSON.parse(line) as AppendRequest), filled }
}
