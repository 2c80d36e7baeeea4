/**
 * A civil day as a whole number: days since 1970-01-01 in the proleptic Gregorian calendar, no zone, no clock.
 * All arithmetic of the timeline is on these; `-Infinity` and `Infinity` stand for an open beginning or end.
 */
export type Day = number

export const alwaysBefore: Day = -Infinity
export const neverReached: Day = Infinity

/** Days before the first of March of year 0, counted so that a leap day is the last day of its year. */
const epoch = 719_468
const daysInEra = 146_097

/** The day number of a calendar date that is known to exist. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysInEra + dayOfEra - epoch
}

/** Year, month (1 to 12) and day of month of a finite day number. */
export const partsOf = (day: Day): readonly [year: number, month: number, dayOfMonth: number] => {
  const z = day + epoch
  const era = Math.floor(z / daysInEra)
  const dayOfEra = z - era * daysInEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1]
}

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)
