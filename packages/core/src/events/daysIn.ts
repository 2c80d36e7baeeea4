import { daysNamed } from '../law/When.js'
import { anyDay, type Bounds } from '../values/edtf.js'
import type { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

/** The days a date can be; any day where there is none. */
export const daysIn = (date: UncertainDate | null | undefined, { day }: Pick<Reading, 'day'>): Bounds =>
  date === null || date === undefined ? anyDay : daysNamed(day('', date))
