import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Day } from '../values/Day.js'
import { toMicroseconds } from '../values/Instant.js'
import { dayAt, type TimeZone } from '../values/TimeZone.js'
import type { Setting } from './Legal.js'

const utc = 'Etc/UTC' as TimeZone

/** Of an instant in microseconds; long ago of none. */
export const dayRecorded = (microseconds: number, { zone }: Setting): Day =>
  microseconds === -Infinity ? -Infinity : dayAt(zone ?? utc, microseconds)

export const recordedOn = ({ recordedAt }: RecordedEvent, setting: Setting): Day =>
  dayRecorded(toMicroseconds(recordedAt), setting)
