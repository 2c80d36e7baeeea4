import type { CivilDate, StatusTimes, Times } from '@minutebook/core'
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

/** Which part of a policy is meant, and where, as a command line has them. */
export interface AskedWhere {
  readonly portion: string | undefined
  readonly territory: string | undefined
}

export const whereOf = ({ portion, territory }: AskedWhere): Pick<StatusTimes, keyof AskedWhere> => ({
  ...(portion === undefined ? {} : { portion }),
  ...(territory === undefined ? {} : { territory }),
})
