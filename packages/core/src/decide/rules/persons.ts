import { problem } from '../../problem/Problem.js'
import { personsTwice } from '../../questions/personsTwice.js'
import type { Rule } from './Rule.js'

/** Nobody votes twice, or seconds what he moved. */
export const aboutPersons: Rule = ({ one: { act, kind } }) =>
  personsTwice(kind, act.data).map(({ path, done }) =>
    problem(
      'person-twice',
      path,
      done === 'voted twice'
        ? 'This member is listed already, and a member votes once.'
        : 'Whoever moved a motion does not second it; leave the seconder out where the minutes name none.',
    ),
  )
