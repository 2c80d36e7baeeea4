/** What an import did. */
export interface Imported {
  /** How many events it added. */
  readonly added: number
  /** How many events the ledger has now. */
  readonly size: number
}
