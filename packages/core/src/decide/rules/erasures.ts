import type { DataOfKind } from '../../events/Kind.js'
import { PersonalDataErased } from '../../events/PersonalDataErased.js'
import { problem } from '../../problem/Problem.js'
import { erasesNothing } from '../../questions/erasesNothing.js'
import type { Rule } from './Rule.js'

/** Nobody erases what an event does not withhold: what is recorded in the open stays. */
export const aboutErasures: Rule = ({ one: { act, kind }, register }) =>
  kind.type === PersonalDataErased.type &&
  register.book.seqOf((act.data as DataOfKind<typeof PersonalDataErased>).target) !== undefined &&
  erasesNothing(register, act.data as DataOfKind<typeof PersonalDataErased>)
    ? [
        problem(
          'erases-nothing',
          '/data/digests',
          'The event withholds nothing under these digests, so nothing of it can be erased. Erase the name in the directory that has the names to the ids of people.',
        ),
      ]
    : []
