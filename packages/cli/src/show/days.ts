import type { DayRange } from 'minutebook'

/** Days in words: a day, `2023 … 2025`, or a dash where nothing is known. */
export const dayRange = (range: DayRange | null): string => {
  if (range === null) return '–'
  const { earliest, latest } = range
  if (earliest === latest) return earliest ?? 'not known'
  if (earliest === null) return `by ${latest ?? ''}`
  return latest === null ? `${earliest} or later` : `${earliest} … ${latest}`
}
