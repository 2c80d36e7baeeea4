import type { Problem } from '@minutebook/core'

/** A text of the command line, understood or not: in the shape of fp-ts, which is what the codecs of core answer in. */
export type Read<A> =
  | { readonly _tag: 'Left'; readonly left: ReadonlyArray<Problem> }
  | { readonly _tag: 'Right'; readonly right: A }

export const understood = <A>(right: A): Read<A> => ({ _tag: 'Right', right })

/** What of a list of texts was understood, or everything that was not. */
export const every = <A>(all: ReadonlyArray<Read<A>>): Read<ReadonlyArray<A>> => {
  const problems = all.flatMap((one) => (one._tag === 'Left' ? one.left : []))
  return problems.length > 0
    ? { _tag: 'Left', left: problems }
    : understood(all.flatMap((one) => (one._tag === 'Right' ? [one.right] : [])))
}
