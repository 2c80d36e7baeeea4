import * as t from 'io-ts'
import { leaf, shown, type Leaf } from '../problem/leaf.js'

/** Where something stands in an event: a JSON Pointer that begins in a certain way. */
export const placeIn = <Within extends `/${string}`>(within: Within): t.Type<`${Within}${string}`> & Leaf => {
  const is = (value: unknown): value is `${Within}${string}` =>
    typeof value === 'string' && value.startsWith(within)
  return leaf(
    new t.Type(
      'Place',
      is,
      (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
      t.identity,
    ),
    (value) => ({
      code: 'invalid',
      sentence: `${shown(value)} stands where a place in the event belongs, such as "${within}…".`,
    }),
  )
}

/** Where a day stands: a JSON Pointer into the event. */
export const Place = placeIn('/')
export type Place = t.TypeOf<typeof Place>
