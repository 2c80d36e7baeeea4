import * as t from 'io-ts'

/** Whether a field may ever be withheld from the public leaf. */
export type Disclosure = 'public' | 'withholdable'

export interface Field<C extends t.Mixed, D extends Disclosure> {
  readonly codec: C
  readonly disclosure: D
}

/** A field that is always in the open; only these may bear on force, else an erasure could change an answer. */
export const open = <C extends t.Mixed>(codec: C): Field<C, 'public'> => ({ codec, disclosure: 'public' })

/** A field that may be withheld and replaced by a salted digest; it is therefore always optional and never decides. */
export const withholdable = <C extends t.Mixed>(codec: C): Field<C, 'withholdable'> => ({
  codec,
  disclosure: 'withholdable',
})

type Required = Readonly<Record<string, Field<t.Mixed, 'public'>>>
type Optional = Readonly<Record<string, Field<t.Mixed, Disclosure>>>

type Codecs<F extends Readonly<Record<string, Field<t.Mixed, Disclosure>>>> = {
  [K in keyof F]: F[K]['codec']
}
type Values<F extends Readonly<Record<string, Field<t.Mixed, Disclosure>>>> = {
  readonly [K in keyof F]: t.TypeOf<F[K]['codec']>
}
type OpenKeys<O extends Optional> = {
  [K in keyof O]: O[K]['disclosure'] extends 'public' ? K : never
}[keyof O]

/** What a payload holds. */
export type DataOf<R extends Required, O extends Optional> = Values<R> & Partial<Values<O>>

/** What of it legal effects may read. */
export type OpenDataOf<R extends Required, O extends Optional> = Values<R> &
  Partial<Pick<Values<O>, OpenKeys<O>>>

/** A codec as far as reading goes: what it decodes and recognises. Encoding is the identity throughout. */
export interface Shape<D> extends t.Decoder<unknown, D> {
  readonly is: (value: unknown) => value is D
}

export interface Payload<D, Open> {
  readonly codec: Shape<D>
  readonly disclosure: Readonly<Record<string, Disclosure>>
  /** Only for its type. */
  readonly open?: Open
}

/**
 * The shape of an event's payload. Every field is made with `open` or `withholdable`: one that was not declared
 * does not compile.
 */
export const payload = <R extends Required, O extends Optional>(
  name: string,
  required: R,
  optional: O,
): Payload<DataOf<R, O>, OpenDataOf<R, O>> => {
  const codecs = <F extends Required | Optional>(fields: F): Codecs<F> =>
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.codec])) as Codecs<F>
  const shape = t.intersection([t.type(codecs(required)), t.partial(codecs(optional))], name)
  const disclosure = Object.fromEntries(
    [...Object.entries(required), ...Object.entries(optional)].map(([key, field]) => [key, field.disclosure]),
  )
  return { codec: Object.freeze(shape) as Shape<unknown> as Shape<DataOf<R, O>>, disclosure }
}
