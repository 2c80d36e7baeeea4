import type * as t from 'io-ts'

/**
 * A codec as what it is made of: walked to find what a value holds beside it, or what was meant where it does not fit.
 */
export type Walkable =
  | t.InterfaceType<Record<string, t.Mixed>>
  | t.PartialType<Record<string, t.Mixed>>
  | t.IntersectionType<Array<t.Mixed>>
  | t.UnionType<Array<t.Mixed>>
  | t.ArrayType<t.Mixed>
  | t.ReadonlyArrayType<t.Mixed>
  | t.ReadonlyType<t.Mixed>
  | t.ExactType<t.HasProps>
  | t.RefinementType<t.Mixed>
  | t.KeyofType<Record<string, unknown>>
  | t.LiteralType<string>
