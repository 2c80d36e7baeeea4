import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { UncertainDate } from '../values/UncertainDate.js'

/** A day an event gives, and where. */
export interface DateAt {
  readonly path: string
  readonly date: UncertainDate
}

/** Every uncertain day of an event: of its decision, and whatever its payload names. */
export const datesIn = ({
  decidedOn,
  data,
}: Pick<RecordedEvent, 'decidedOn' | 'data'>): ReadonlyArray<DateAt> => {
  const found: Array<DateAt> = []
  collect({ decidedOn, data }, '', found)
  return found
}

const collect = (value: object, path: string, found: Array<DateAt>): void => {
  for (const [member, inner] of Object.entries(value) as ReadonlyArray<readonly [string, unknown]>) {
    if (typeof inner !== 'object' || inner === null) continue
    if (!('edtf' in inner)) collect(inner, `${path}/${member}`, found)
    else if (UncertainDate.is(inner)) found.push({ date: inner, path: `${path}/${member}` })
  }
}
