import { slice, type Flow } from '../text/Flow.js'
import type { StatedTime } from '../RequestForDecision.js'
import { timesIn } from './timesIn.js'

const effective =
  /\b(?:effective|(?:to\s+)?(?:take|takes|took|taking)\s+effect|(?:to\s+)?(?:come|comes|came|coming)\s+into\s+(?:force|effect)|as\s+of)\s+(?:on\s+|from\s+|as\s+of\s+)?/i

/** The day from which something is said to be in effect; words that name no day are none. */
export const effectiveIn = (flow: Flow): StatedTime | null => {
  const found = effective.exec(flow.text)
  if (found === null) return null
  const first = timesIn(slice(flow, found.index + found[0].length))[0]
  return first !== undefined && first.from === 0 && first.time.edtf !== null ? first.time : null
}
