/** A JSON Schema, draft 2020-12, as far as the generator makes use of it. */
export interface Schema {
  readonly [keyword: string]: unknown
}
