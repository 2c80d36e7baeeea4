import { UncertainDate } from '../values/UncertainDate.js'

import type { Place } from '../events/Place.js'

/** A day an event gives, and where. */
export interface DateAt {
  readonly path: Place
  readonly date: UncertainDate
}

/** An event, on record or about to be, as far as it gives days. */
export interface Dated {
  readonly decidedOn?: UncertainDate | null | undefined
  readonly data: unknown
}

/** Every uncertain day of an event: of its decision, and whatever its payload names. */
export const datesIn = ({ decidedOn, data }: Dated): ReadonlyArray<DateAt> => {
  const found: Array<DateAt> = []
  collect({ decidedOn, data }, '', found)
  return found
}

const collect = (value: object, path: Place | '', found: Array<DateAt>): void => {
  for (const [member, inner] of Object.entries(value) as ReadonlyArray<readonly [string, unknown]>) {
    if (typeof inner !== 'object' || inner === null) continue
    if (!('edtf' in inner)) collect(inner, `${path}/${member}`, found)
    else if (UncertainDate.is(inner)) found.push({ date: inner, path: `${path}/${member}` })
  }
}
