import {
  CommandId,
  decodedExactly,
  EventId,
  OpaqueId,
  problem,
  under,
  unknownMembers,
  type ActInput,
  type Command,
  type Members,
  type Problem,
} from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { called } from '../open/called.js'
import type { Opened } from '../open/Opened.js'
import type { RecordOptions } from './Recorded.js'

type Checked<A> = E.Either<ReadonlyArray<Problem>, A>

const members: Members<RecordOptions> = {
  command: true,
  mode: true,
  recordedBy: true,
  despiteClock: true,
}

/**
 * Makes a command of acts: draws its ids, one an act, so that every try to record it has the same. They are checked
 * here, wherever they come from, since `decide` and `seal` take them as they are.
 */
export const drawCommand = (
  { ids, recordedBy }: Pick<Opened, 'ids' | 'recordedBy'>,
  acts: ReadonlyArray<ActInput>,
  options: RecordOptions,
): Checked<Command> => {
  const strange = unknownMembers(members, options).map(under('/options'))
  if (strange.length > 0) return E.left(strange)
  const { mode = 'live' } = options
  const id =
    options.command === undefined
      ? E.flatMap((text: string) => checkedCommandId('/ids/commandId', text))(
          drawn('/ids/commandId', () => ids.commandId()),
        )
      : checkedCommandId('/options/command', options.command)
  const by = options.recordedBy === undefined ? E.right(recordedBy) : checkedPerson(options.recordedBy)
  const eventIds = E.flatMap(checkedEventIds)(drawn('/ids/eventId', () => acts.map(() => ids.eventId())))
  const isMode = mode === 'live' || mode === 'import'
  if (E.isLeft(id) || E.isLeft(by) || E.isLeft(eventIds) || !isMode) {
    const wrong = [...problemsOf(id), ...problemsOf(by), ...problemsOf(eventIds)]
    return E.left(isMode ? wrong : [...wrong, noMode])
  }
  return E.right({ id: id.right, mode, recordedBy: by.right, acts, eventIds: eventIds.right })
}

const drawn = <A>(path: string, draw: () => A): Checked<A> =>
  E.mapLeft((problem: Problem) => [under(path)(problem)])(called('ids', draw))

const problemsOf = (checked: Checked<unknown>): ReadonlyArray<Problem> =>
  E.isLeft(checked) ? checked.left : []

const noMode = problem(
  'mode-unknown',
  '/options/mode',
  'A command is recorded either "live" or as an "import".',
)

const at =
  (path: string) =>
  (problems: ReadonlyArray<Problem>): ReadonlyArray<Problem> =>
    problems.map(under(path))

const checkedCommandId = (path: string, text: string): Checked<CommandId> =>
  E.mapLeft(at(path))(decodedExactly(CommandId)(text))

const checkedPerson = (text: string): Checked<OpaqueId> =>
  E.mapLeft(at('/options/recordedBy'))(decodedExactly(OpaqueId)(text))

const checkedEventIds = (texts: ReadonlyArray<string>): Checked<ReadonlyArray<EventId>> => {
  if (texts.every(EventId.is)) return E.right(texts)
  return E.left(texts.flatMap((text) => problemsOf(decodedExactly(EventId)(text)).map(under('/ids/eventId'))))
}
