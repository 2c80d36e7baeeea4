import { dayIn, fromDay, zoneOf, type CivilDate, type Instant } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import type { Session } from '../Session.js'
import { secondReading } from './secondReading.js'

/** The civil day it is in the municipality. */
export const todayIn = async ({ world }: Session, ledger: Ledger): Promise<CivilDate> =>
  fromDay(dayIn(zoneOf(await secondReading(ledger)), world.clock() as Instant)) as CivilDate
