import type { Book, RecordedEvent } from '@minutebook/core'

/** The events each command left in a book, by the id of the command; none where it is not on record. */
export type CommandsOn = (command: string) => ReadonlyArray<RecordedEvent>

/**
 * Finds commands in a book that grows. Most are recorded under a new id and never looked up, so nothing is kept until
 * the first is; from then on each look-up takes in what was read since the last.
 */
export const commandsOn = (book: Book): CommandsOn => {
  const byCommand = new Map<string, Array<RecordedEvent>>()
  let taken = 0
  return (command) => {
    for (let entry = book.at(taken); entry !== undefined; entry = book.at(taken)) {
      const events = byCommand.get(entry.event.command)
      if (events === undefined) byCommand.set(entry.event.command, [entry.event])
      else events.push(entry.event)
      taken += 1
    }
    return byCommand.get(command) ?? []
  }
}
