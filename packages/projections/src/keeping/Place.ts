/** The tables of a projection by the names they were defined under; while it is rebuilt they have others. */
export type TableNames = (table: string) => string

/** What a projection is kept as: its own tables, or those it is being rebuilt in. */
export interface Place {
  /** The name its checkpoint has. */
  readonly entry: string
  readonly nameOf: TableNames
}

/** The name of the checkpoint up to which a projection is rebuilt, beside its own. */
export const entryBeside = (name: string): string => `${name} (being rebuilt)`
