import type { Flow } from '../text/Flow.js'

/**
 * A place where a text names a policy: by title, by number, or both. `name` is the title without the word
 * "Policy"; `number` is as printed. At least one of the two is there.
 */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly name: string | null
  readonly number: string | null
  /** What the words beside it call it: "Council Policy 12-03", "other administrative policies such as …". */
  readonly called: 'council' | 'administrative' | null
  readonly flow: Flow
}
