import { dayOf, daysInMonth, partsOf, type Day } from './Day.js'

/**
 * The day a number of months or years after a day, where that day does not exist the last day of its month: what "at
 * the expiration of n months after" ends with (Local Government Act 1993 (NSW), s. 165(4); domain §5).
 */
export const expirationOf = (day: Day, n: number, unit: 'months' | 'years'): Day => {
  if (!Number.isFinite(day)) return day
  const [year, month, dayOfMonth] = partsOf(day)
  const count = year * 12 + month - 1 + (unit === 'years' ? n * 12 : n)
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))
}
