import type { AmongActs } from '../events/AmongActs.js'
import type { Book } from '../record/Book.js'

/** How acts of a kind stand among other acts, as the catalogue of a book has it. */
export const amongOf = ({ catalogue }: Pick<Book, 'catalogue'>, type: string): AmongActs =>
  catalogue.newest(type)?.among ?? {}
