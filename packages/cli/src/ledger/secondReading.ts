import {
  emptyBook,
  registerOf,
  standardCatalogue,
  standardProfiles,
  type MunicipalityId,
  type Register,
} from '@minutebook/core'
import type { Ledger } from 'minutebook'
import { exitCodes } from '../exitCodes.js'
import { Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'

const readings = new WeakMap<Ledger, Promise<Register>>()

/**
 * The ledger as core reads it, for what its questions do not tell: which day it is there, and what its policies are
 * called. Read once, when first wanted.
 */
export const secondReading = (ledger: Ledger): Promise<Register> => {
  const before = readings.get(ledger)
  if (before !== undefined) return before
  const reading = read(ledger)
  readings.set(ledger, reading)
  return reading
}

const read = async (ledger: Ledger): Promise<Register> => {
  const head = await ledger.head()
  const book = emptyBook(head.ledger as MunicipalityId, standardCatalogue)
  for await (const leaves of ledger.read()) {
    const read = book.read(leaves)
    if (read._tag === 'Left') throw new Stop(exitCodes.refused, read.left.map(told))
  }
  return registerOf(book, standardProfiles)
}
