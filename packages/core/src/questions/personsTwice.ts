import { isIntegrators } from '../events/kindFailed.js'
import type { Kind } from '../events/Kind.js'

/** A person said to have done what takes two, or to have done once more what each does once; `path` is where. */
interface PersonTwice {
  readonly path: string
  readonly done: 'voted twice' | 'moved it and seconded it'
}

/** A member votes once, and whoever moved a motion does not second it. */
export const personsTwice = (kind: Kind, data: unknown): ReadonlyArray<PersonTwice> => {
  if (isIntegrators(kind)) return none
  const { members = none, mover, seconder } = data as Persons
  const voters = members.map(({ member }) => member)
  const again = voters.flatMap((voter, at): ReadonlyArray<PersonTwice> =>
    voters.indexOf(voter) === at ? none : [{ path: `/data/members/${at}/member`, done: 'voted twice' }],
  )
  return mover === undefined || mover !== seconder
    ? again
    : [...again, { path: '/data/seconder', done: 'moved it and seconded it' }]
}

interface Persons {
  readonly members?: ReadonlyArray<{ readonly member: string }>
  readonly mover?: string
  readonly seconder?: string
}

const none: ReadonlyArray<never> = []
