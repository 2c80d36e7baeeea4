/** A month by name, in full and as it is usually cut short. */
export interface Month {
  readonly name: string
  readonly short: ReadonlyArray<string>
}

/**
 * The months by their English names, January first.
 *
 * It is exported for the readers of the other packages of Minutebook, and is no part of what a ledger is asked.
 */
export const months: ReadonlyArray<Month> = [
  { name: 'January', short: ['Jan'] },
  { name: 'February', short: ['Feb'] },
  { name: 'March', short: ['Mar'] },
  { name: 'April', short: ['Apr'] },
  { name: 'May', short: [] },
  { name: 'June', short: ['Jun'] },
  { name: 'July', short: ['Jul'] },
  { name: 'August', short: ['Aug'] },
  { name: 'September', short: ['Sept', 'Sep'] },
  { name: 'October', short: ['Oct'] },
  { name: 'November', short: ['Nov'] },
  { name: 'December', short: ['Dec'] },
]

/** Any name of a month, as the source of a pattern. */
export const monthName = months.flatMap(({ name, short }) => [name, ...short]).join('|')

/** The number of a month, 1 to 12, by any of its names, in capitals or not; null where no month is called so. */
export const monthNamed = (text: string): number | null => {
  const wanted = text.toLowerCase()
  const at = months.findIndex(({ name, short }) =>
    [name, ...short].some((one) => one.toLowerCase() === wanted),
  )
  return at < 0 ? null : at + 1
}
