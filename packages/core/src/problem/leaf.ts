import type * as t from 'io-ts'

/** Why one value is not of a kind: the code of the problem and its sentence. */
export interface Diagnosis {
  readonly code: string
  readonly sentence: string
}

/** A codec of one indivisible value that can say in plain words what is wrong with another. */
export interface Leaf {
  readonly diagnose: (value: unknown) => Diagnosis
}

/** A value as it may stand in a sentence: at most 40 characters of it, since it may be personal. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? JSON.stringify(value) : plain(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

const plain = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (Object.is(value, -0)) return '-0'
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : typeof value
}

/** Attaches the diagnosis to a codec without hiding what the codec is (its `_tag` and parts stay walkable). */
export const leaf = <C extends t.Mixed>(codec: C, diagnose: Leaf['diagnose']): C & Leaf =>
  Object.assign(codec, { diagnose })

/** Whether a codec carries its own diagnosis. */
export const isLeaf = (codec: object): codec is Leaf => 'diagnose' in codec
