import type { Possibility, StatusAnswer } from 'minutebook'
import type { Paper } from './Paper.js'

type Standing = Pick<StatusAnswer, 'status' | 'reason'>

/** A status in words, with its reason: `not in force (rescinded)`. */
export const standing = ({ status, reason }: Standing): string =>
  `${words[status]}${reason === null ? '' : ` (${reason})`}`

const words = {
  'in-force': 'in force',
  'not-in-force': 'not in force',
  undetermined: 'undetermined',
} as const

/** The colour of a status, which the words never depend on. */
export const inkOf = (status: StatusAnswer['status'], { ink }: Paper): ((text: string) => string) => {
  switch (status) {
    case 'in-force':
      return ink.green
    case 'not-in-force':
      return ink.dim
    case 'undetermined':
      return ink.yellow
  }
}

/** The ways it can be, where there are several: `in force, or not in force (rescinded)`. */
export const ways = (possible: ReadonlyArray<Possibility>): string =>
  possible.map((one) => standing({ reason: null, ...one })).join(', or ')
