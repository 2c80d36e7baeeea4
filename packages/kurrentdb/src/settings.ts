import { badOption, badRange, unknownMember, type Refusal } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { addressOf, badAddress, noAddress, type Address } from './client/address.js'
import type { Patience } from './client/waiting.js'
import { prefixPattern } from './stream/names.js'

/** Where a store in KurrentDB is, and how it is used; `connectionString` is needed. */
export interface KurrentDbOptions {
  /**
   * Where the server is and how to reach it: `kurrentdb://user:password@host:2113?tls=true`, or with
   * `kurrentdb+discover://` a cluster. Names, passwords and certificates are given here and nowhere else, and no name
   * and password where it says `tls=false`.
   */
  readonly connectionString: string
  /**
   * What the streams of this store begin with: `minutebook` where absent, so that ledgers are
   * `minutebook-…`. A lower-case letter, and up to 31 more letters and digits, not ending in `text`.
   */
  readonly prefix?: string
  /** The most bytes one append may take; 1,048,576 where absent, as servers are set up before 25.1. */
  readonly maxAppendBytes?: number
  /** How long one answer is waited for, in milliseconds; 5000 where absent. */
  readonly answerTimeoutMs?: number
  /** How long to try again while the server cannot be reached, in milliseconds; 15000 where absent. */
  readonly retryTimeoutMs?: number
}

const members: Readonly<Record<keyof KurrentDbOptions, true>> = {
  connectionString: true,
  prefix: true,
  maxAppendBytes: true,
  answerTimeoutMs: true,
  retryTimeoutMs: true,
}

/** The options, with nothing left to default. */
export interface Settings {
  readonly address: Address
  readonly prefix: string
  readonly maxAppendBytes: number
  readonly patience: Patience
}

/** Refuses options that cannot be meant; whether there is a server is not asked here. */
export const settingsOf = (options: KurrentDbOptions): E.Either<Refusal, Settings> => {
  const strange = Object.keys(options).find((member) => !Object.hasOwn(members, member))
  if (strange !== undefined) return E.left(unknownMember(`/options/${strange}`, strange, members))
  const { connectionString, prefix = 'minutebook' } = options
  const { maxAppendBytes = 1_048_576, answerTimeoutMs = 5000, retryTimeoutMs = 15_000 } = options
  for (const [name, number] of Object.entries({ maxAppendBytes, answerTimeoutMs, retryTimeoutMs })) {
    if (!Number.isSafeInteger(number) || number < 0) {
      return E.left(badRange(`/options/${name}`, `${String(number)} is not a whole number from 0.`))
    }
  }
  if (!prefixPattern.test(prefix)) {
    return E.left(
      badOption(
        '/options/prefix',
        `${JSON.stringify(prefix)} cannot begin the name of a stream: it has to be a lower-case letter, and up to 31 more letters and digits, and not to end in "text".`,
      ),
    )
  }
  // Whoever writes JavaScript has no compiler to say that it has to be a text.
  const address = addressOf(typeof connectionString === 'string' ? connectionString : '')
  if (address.hasNoPort) return E.left(noAddress)
  if (address.otherNode !== null) {
    return E.left(
      badAddress(`A ledger is read from the leader: nodePreference=${address.otherNode} cannot be used.`),
    )
  }
  // The client would send them in the clear with every reading, and would leave them out of every append.
  if (address.isOpenSecret) {
    return E.left(
      badAddress('A name and a password would be sent in the clear: use tls=true, or leave them out.'),
    )
  }
  const patience = { forAnswer: answerTimeoutMs, forServer: retryTimeoutMs }
  return E.right({ address, prefix, maxAppendBytes, patience })
}
