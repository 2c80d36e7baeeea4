import { decide, seal, type ActInput, type Command, type Problem, type Sealed } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { clockBehind } from '../clock/clockBehind.js'
import { timeOf } from '../clock/timeOf.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { commandReused, cutShort, overtaken, readOnly, refused, storeFailed } from '../problem/problems.js'
import { readOn, takeUp } from '../read/readOn.js'
import { sameHistory } from '../read/sameHistory.js'
import { unlessLost } from '../snapshot/Snapshot.js'
import { appendSurely } from './appendSurely.js'
import type { CommandsOn } from './commandsOn.js'
import { drawCommand } from './drawCommand.js'
import type { Recorded, RecordOptions } from './Recorded.js'
import { areSameActs } from './sameActs.js'
import { told } from './told.js'

/** Whoever is overtaken so often shares the ledger with something that does not stop recording. */
const mostTries = 64

/** Records one act or several in one append, as a job in its turn. */
export const recording =
  (opened: Opened, commandsOf: CommandsOn) =>
  (
    acts: ActInput | ReadonlyArray<ActInput>,
    options: RecordOptions = {},
  ): TaskEither<LedgerProblem, Recorded> =>
  async () => {
    if (opened.isReadOnly) return E.left(readOnly(opened.municipality))
    const isOne = !isList(acts)
    const command = drawCommand(opened, isOne ? [acts] : acts, options)
    if (E.isLeft(command)) return E.left(refused(command.left))
    // Only a command that was named can have been recorded before: a new id cannot.
    const recordedBefore = options.command === undefined ? () => [] : commandsOf
    const answer = await opened.inTurn(
      decidedAndAppended(opened, command.right, recordedBefore, options.despiteClock === true),
    )
    return isOne ? E.mapLeft(aboutTheOnlyAct)(answer) : answer
  }

const isList = (acts: ActInput | ReadonlyArray<ActInput>): acts is ReadonlyArray<ActInput> =>
  Array.isArray(acts)

/**
 * 1. Read on, so that it is decided in full view of what stands on record.
 * 2. A command that is on record already is told what became of it.
 * 3. Decide, seal, and append at exactly the size that was read.
 * 4. Somebody else was faster: begin again with the same ids. What was possible before may be refused now.
 * 5. What was appended is what was read: it is taken up without reading it back.
 *
 * Where the snapshot turns out to be damaged on the way, `readOn` reads all of the ledger, and it begins again.
 */
const decidedAndAppended =
  (
    opened: Opened,
    command: Command,
    recordedBefore: CommandsOn,
    despiteClock: boolean,
  ): TaskEither<LedgerProblem, Recorded> =>
  async () => {
    const { events, municipality, snapshot } = opened
    for (let tries = 0; tries < mostTries; tries += 1) {
      const read = await readOn(opened)()
      if (E.isLeft(read)) return read

      const judged = unlessLost(snapshot, () =>
        judge(opened, command, recordedBefore(command.id), despiteClock),
      )
      if (E.isLeft(judged) && snapshot.lost() !== null) continue
      if (E.isLeft(judged)) return judged
      if (judged.right._tag === 'Repeated') return E.right(judged.right.recorded)
      const { sealed } = judged.right
      const batch = sealed.map(({ envelope: { id, recordedAt }, leaf }) => ({ id, recordedAt, leaf }))
      const appended = await appendSurely(events, municipality, read.right, batch, async () =>
        isStillThere(await sameHistory(opened)()),
      )()

      if (E.isRight(appended)) {
        const envelopes = sealed.map(({ envelope }) => envelope)
        return E.map(() => told(command.id, command.acts, envelopes, false))(
          await takenUp(
            opened,
            sealed.map(({ leaf }) => leaf),
          ),
        )
      }
      const problem = appended.left
      if (problem.code !== 'revision-conflict') return E.left(storeFailed(problem, command.id))
      if (problem.actual < read.right) return E.left(cutShort(read.right, problem.actual))
    }
    return E.left(overtaken(mostTries))
  }

/** A store that does not answer does not say that it has another history. */
const isStillThere = (compared: E.Either<LedgerProblem, void>): boolean =>
  E.isRight(compared) || compared.left._tag === 'StoreFailed'

/** What came of a command when it was recorded before, or else what is to be appended for it. */
type Judged =
  | { readonly _tag: 'Repeated'; readonly recorded: Recorded }
  | { readonly _tag: 'Decided'; readonly sealed: ReadonlyArray<Sealed> }

const judge = (
  opened: Opened,
  command: Command,
  before: ReturnType<CommandsOn>,
  despiteClock: boolean,
): E.Either<LedgerProblem, Judged> =>
  before.length > 0
    ? E.map((recorded: Recorded): Judged => ({ _tag: 'Repeated', recorded }))(
        repeated(opened, command, before),
      )
    : E.map((sealed: ReadonlyArray<Sealed>): Judged => ({ _tag: 'Decided', sealed }))(
        decidedAndSealed(opened, command, despiteClock),
      )

const takenUp = async (
  opened: Opened,
  leaves: ReadonlyArray<string>,
): Promise<E.Either<LedgerProblem, unknown>> => {
  const taken = takeUp(opened, leaves)
  return E.isLeft(taken) && opened.snapshot.lost() !== null ? readOn(opened)() : taken
}

const decidedAndSealed = (
  { register, clock }: Opened,
  command: Command,
  despiteClock: boolean,
): E.Either<LedgerProblem, ReadonlyArray<Sealed>> => {
  const now = timeOf(clock)
  if (E.isLeft(now)) return now
  const behind = despiteClock ? null : clockBehind(register.book.head().lastRecordedAt, now.right)
  if (behind !== null) return E.left(refused([behind]))
  const drafts = decide(register, now.right, command)
  if (E.isLeft(drafts)) return E.left(refused(drafts.left))
  return E.mapLeft((problem: Problem) => refused([problem]))(
    seal(register.book.head(), now.right, drafts.right),
  )
}

const repeated = (
  { register }: Opened,
  { id, acts }: Command,
  before: ReturnType<CommandsOn>,
): E.Either<LedgerProblem, Recorded> =>
  areSameActs(register.book, acts, before)
    ? E.right(told(id, acts, before, true))
    : E.left(
        commandReused(
          id,
          before.map((event) => event.id),
        ),
      )

/** Places begin with the index of the act; whoever handed in one act and no list has no index to look for. */
const aboutTheOnlyAct = (problem: LedgerProblem): LedgerProblem =>
  problem._tag === 'Refused'
    ? refused(problem.problems.map((one) => ({ ...one, path: one.path.replace(/^\/0(?=\/|$)/, '') })))
    : problem
