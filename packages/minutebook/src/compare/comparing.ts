import { compareTexts, versionsToCompare, type VersionOnDay, type VersionsQuestion } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { readPolicyId } from '../ask/readPolicyId.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { refused, storeFailed } from '../problem/problems.js'
import { unlessLost } from '../snapshot/Snapshot.js'
import { plainText } from './plainText.js'
import type { MissingText, VersionComparison } from './VersionComparison.js'

/** Compares the texts of a policy on two days, by what was read of the ledger so far. */
export const comparing =
  ({ register, today, texts, snapshot }: Opened) =>
  (policy: string, question: VersionsQuestion): TaskEither<LedgerProblem, VersionComparison> =>
  async () => {
    const compared = unlessLost(snapshot, () => {
      const day = today()
      if (E.isLeft(day)) return day
      const id = readPolicyId(register)(policy)
      if (E.isLeft(id)) return E.left(refused(id.left))
      const versions = versionsToCompare(register, day.right)(id.right, question)
      return E.isLeft(versions)
        ? E.left(refused(versions.left))
        : E.right({ id: id.right, ...versions.right })
    })
    if (E.isLeft(compared)) return compared
    const { id, from, to } = compared.right
    const found = (rest: Pick<VersionComparison, 'changes' | 'missing'>): VersionComparison => ({
      policy: id,
      from,
      to,
      ...rest,
    })
    const [older, newer] = [digestOf('from', from), digestOf('to', to)]
    if (typeof older !== 'string' || typeof newer !== 'string') return E.right(found(without([older, newer])))
    // The digest says it: nothing has to be read to know that a text stayed as it was.
    if (older === newer) return E.right(found({ changes: [], missing: [] }))
    const before = await textOf(texts, 'from', older)
    if (E.isLeft(before)) return before
    const after = await textOf(texts, 'to', newer)
    if (E.isLeft(after)) return after
    return E.right(
      found(
        typeof before.right === 'string' && typeof after.right === 'string'
          ? { changes: compareTexts(before.right, after.right), missing: [] }
          : without([before.right, after.right]),
      ),
    )
  }

const without = (
  sides: ReadonlyArray<string | MissingText>,
): Pick<VersionComparison, 'changes' | 'missing'> => ({
  changes: null,
  missing: sides.filter((side) => typeof side !== 'string'),
})

/** The digest of the text in force, or why there is none. */
const digestOf = (
  of: MissingText['of'],
  { version, possible, status }: VersionOnDay,
): string | MissingText => {
  if (version !== null) return version.digest ?? { of, reason: 'no-text', digest: null }
  if (status.status !== 'in-force') return { of, reason: status.status, digest: null }
  return { of, reason: possible.length > 1 ? 'several-versions' : 'no-version', digest: null }
}

const textOf = async (
  texts: Opened['texts'],
  of: MissingText['of'],
  digest: string,
): Promise<E.Either<LedgerProblem, string | MissingText>> => {
  const bytes = await texts.get(digest)()
  if (E.isLeft(bytes)) return E.left(storeFailed(bytes.left))
  if (O.isNone(bytes.right)) return E.right({ of, reason: 'not-in-store', digest })
  return E.right(plainText(bytes.right.value) ?? { of, reason: 'not-plain-text', digest })
}
