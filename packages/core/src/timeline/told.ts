import type { Told } from '../effects/Legal.js'
import type { Course } from './Course.js'

/** Whether there is anything to be said of any of its events; of most there is not. */
export const isAnythingTold = ({ told, toldOfAll }: Pick<Course, 'told' | 'toldOfAll'>): boolean =>
  told.length + toldOfAll.length > 0

/** What is to be said of an event, by `seq`; undefined for one that cannot be relied on. */
export const toldOf = (
  { told, toldOfAll }: Pick<Course, 'told' | 'toldOfAll'>,
  seq: number,
): Told | undefined => told.find((one) => one.seq === seq) ?? toldOfAll.find((one) => one.seq === seq)
