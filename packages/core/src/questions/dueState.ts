import type { Day } from '../values/Day.js'
import type { Bounds } from '../values/edtf.js'

/** How something that is to be done by a day stands: the day itself is still in time. */
export type DueState = 'to-come' | 'perhaps-overdue' | 'overdue'

export const dueState = (due: Bounds, on: Day): DueState => {
  if (due.latest < on) return 'overdue'
  return due.earliest < on ? 'perhaps-overdue' : 'to-come'
}
