import type { CivilDate, Times } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import type { Knowledge } from '../line/readers.js'
import type { Session } from '../Session.js'
import { todayIn } from './today.js'

/** The times of a question as a command line has them. */
export interface AskedTimes {
  readonly on: CivilDate | undefined
  readonly asDecidedBy: CivilDate | undefined
  readonly knownAt: Knowledge | undefined
}

/** The times of a question; without a day it is about today. */
export const timesOf = async (session: Session, ledger: Ledger, asked: AskedTimes): Promise<Times> => ({
  on: asked.on ?? (await todayIn(session, ledger)),
  ...axesOf(asked),
})

/** The times other than the day asked about. */
export const axesOf = ({
  asDecidedBy,
  knownAt,
}: Pick<AskedTimes, 'asDecidedBy' | 'knownAt'>): Omit<Times, 'on'> => ({
  ...(asDecidedBy === undefined ? {} : { asDecidedBy }),
  ...(knownAt === undefined ? {} : { knownAt }),
})
