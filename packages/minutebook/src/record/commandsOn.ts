import type { Book, RecordedEvent } from '@minutebook/core'

/** The events a command left in a book, by its id; none where it is not on record. */
export type CommandsOn = (command: string) => ReadonlyArray<RecordedEvent>

/**
 * Finds commands in a book that grows. Most are recorded under a new id and never looked up, so nothing is kept until
 * the first is; from then on each look-up takes in what was read since the last, by its bytes: to make objects of a
 * million events takes seconds. The events of a command are one append, so they stand one after another.
 */
export const commandsOn = (book: Book): CommandsOn => {
  const firstOf = new Map<string, number>()
  let taken = 0
  return (command) => {
    const { bytesAt } = book.pages()
    for (; taken < book.size(); taken += 1) {
      const named = commandIn(bytesAt(taken))
      if (!firstOf.has(named)) firstOf.set(named, taken)
    }
    const events: Array<RecordedEvent> = []
    for (let seq = firstOf.get(command) ?? taken; seq < taken; seq += 1) {
      const entry = book.at(seq)
      if (entry?.event.command !== command) break
      events.push(entry.event)
    }
    return events
  }
}

/** In a leaf nothing that stands before this member can hold the same: a quote within a text is escaped. */
const member = '"command":"'
const lengthOfId = 36

const commandIn = ({ buffer, byteOffset, byteLength }: Uint8Array): string => {
  const leaf = Buffer.from(buffer, byteOffset, byteLength)
  const start = leaf.indexOf(member, 0, 'latin1') + member.length
  return leaf.toString('latin1', start, start + lengthOfId)
}
