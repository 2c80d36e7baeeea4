import type { Possibility, StatusAnswer } from 'minutebook'
import type { Paper } from './Paper.js'

type Standing = Pick<StatusAnswer, 'status' | 'reason'> & Partial<Pick<StatusAnswer, 'possible'>>

/**
 * A status in words, with its reason: `not in force (rescinded)`. Of what is not in force in every way it can be, all
 * reasons: `not in force (rescinded or suspended)`.
 */
export const standing = ({ status, reason, possible = [] }: Standing): string => {
  const reasons =
    status === 'not-in-force' && possible.length > 1
      ? possible.map((one) => (one.status === 'in-force' ? '' : (one.reason ?? 'not recorded')))
      : reason === null
        ? []
        : [reason]
  return `${words[status]}${reasons.length === 0 ? '' : ` (${reasons.join(' or ')})`}`
}

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
