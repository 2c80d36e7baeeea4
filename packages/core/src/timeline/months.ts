import { dayOf, daysInMonth, partsOf, type Day } from '../values/Day.js'

/**
 * A number of months or years after a day. Where that day does not exist, the next day that does (domain §5:
 * 2024-02-29 and one year is 2025-03-01).
 */
export const monthsAfter = (day: Day, n: number, unit: 'months' | 'years'): Day => {
  if (!Number.isFinite(day)) return day
  const [year, month, dayOfMonth] = partsOf(day)
  const count = year * 12 + month - 1 + (unit === 'years' ? n * 12 : n)
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return dayOfMonth <= daysInMonth(toYear, toMonth)
    ? dayOf(toYear, toMonth, dayOfMonth)
    : dayOf(toYear, toMonth, daysInMonth(toYear, toMonth)) + 1
}
