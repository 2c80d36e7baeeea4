import { nearest, problem, type Problem } from '@minutebook/core'
import type { EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/**
 * Why a ledger is not opened to be read: nothing is recorded in it. A misspelt municipality would otherwise be answered
 * as one of which nobody knows anything.
 */
export const nothingToRead = async (events: EventStore, municipality: string): Promise<Problem> => {
  const listed = await events.ledgers()()
  const there = E.isRight(listed) ? listed.right : []
  return problem(
    'ledger-missing',
    '/municipality',
    `Nothing is recorded in the ledger of ${municipality}, so there is nothing to read${instead(municipality, there)}`,
  )
}

/** So many are named, where none is nearly what was asked for. */
const mostNamed = 5

const instead = (wanted: string, there: ReadonlyArray<string>): string => {
  const meant = nearest(wanted, there)
  if (meant !== null) return `; did you mean ${meant}?`
  if (there.length === 0) return '.'
  const others = there.length - mostNamed
  const named = there.slice(0, mostNamed).join(', ')
  return `; the store has the ledgers of: ${named}${others > 0 ? ` and ${others} more` : ''}.`
}
