import { statSync } from 'node:fs'
import { failure, type Failure } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { failureOf } from '../driver/failures.js'

/**
 * Tells whether another file stands under the name of an open one, or none, as when a backup is put in its place. SQLite
 * goes on with the file it has open: what is recorded then is gone when that is closed, and what others record is never
 * seen. Where that cannot be found out, as when a folder may not be used any more, it tells why: nothing is stored
 * where it may be lost.
 */
export const replacing = (file: string): (() => Failure | null) => {
  const opened = numberOf(file)
  const gone = failure(
    'store-unavailable',
    file,
    'The file of this store was moved, deleted or replaced while it was open. Nothing more is read or stored; close it, and open what is there now.',
  )
  return () => {
    const now = E.tryCatch(() => numberOf(file), failureOf(file))
    if (E.isLeft(now)) return now.left
    return now.right === opened ? null : gone
  }
}

/** What the system knows a file by, whatever it is called; null where there is none of that name. */
const numberOf = (file: string): string | null => {
  const found = statSync(file, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev}:${found.ino}`
}
