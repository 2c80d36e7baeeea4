import type { StandardData, StandardType } from '../../catalogue/standardKinds.js'
import type { Kind } from '../../events/Kind.js'

/** By kind, where in the payload it names what must be on record already; a name misspelt does not compile. */
export type SpokenOf = { readonly [T in StandardType]?: ReadonlyArray<PlaceIn<T>> }

type PlaceIn<T extends StandardType> = MemberOf<T> | `${MemberOf<T>}/${string}`

type MemberOf<T extends StandardType> = keyof StandardData[T] & string

/** The places of one kind; none for those the table does not have. */
export const placesOf = (table: SpokenOf, { type }: Pick<Kind, 'type'>): ReadonlyArray<string> =>
  (table as Readonly<Partial<Record<string, ReadonlyArray<string>>>>)[type] ?? []
