import * as t from 'io-ts'

/** What a codec takes, or null where there is none of it. */
export const orNull = <C extends t.Mixed>(codec: C): t.UnionC<[C, t.NullC]> => t.union([codec, t.null])
