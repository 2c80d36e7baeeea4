export interface PositionBrand {
  readonly Position: unique symbol
}

/**
 * A place in the log of all ledgers of one store, between two events.
 *
 * Opaque: two positions of one store may be compared for equality and for nothing else, and a position means
 * nothing to another store. It is plain text, so that a reader can keep it and resume from it later.
 */
export type Position = string & PositionBrand

/** The position before the first event of every store. */
export const beginning: Position = '0' as Position

/**
 * A position from the text of one: for a reader that kept its place outside the program, and for those who
 * write a store. Whether the text is a position is for the store to say when it is used.
 *
 * @example
 * const resumed = store.subscribe(positionOf(await readFile('place.txt', 'utf8')), signal)
 */
export const positionOf = (text: string): Position => text as Position
