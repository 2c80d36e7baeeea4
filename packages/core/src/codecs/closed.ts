import { codecOf, isComposite, type Codec } from './Codec.js'
import { isRecord } from './isRecord.js'
import { propsOf } from './props.js'

/** Tells whether a value has no keys that its codec does not know; null for a codec that looks at no keys. */
type Check = ((value: unknown) => boolean) | null

const remembered = new WeakMap<object, { readonly check: Check }>()

/**
 * Whether a value has no keys its codec does not know, at any depth. What is looked for is put together once a codec.
 */
export const isClosed = (codec: object, value: unknown): boolean => checkOf(codec)?.(value) ?? true

const checkOf = (codec: object): Check => {
  const held = remembered.get(codec)
  if (held !== undefined) return held.check
  const check = made(codecOf(codec))
  remembered.set(codec, { check })
  return check
}

const made = (codec: Codec): Check => {
  if (!isComposite(codec)) return null
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType':
      return members(codec)
    case 'UnionType':
      return union(codec.types)
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return list(checkOf(codec.type))
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return checkOf(codec.type)
  }
}

const members = (codec: Codec): Check => {
  const props = propsOf(codec)
  if (props === null) return null
  const checks = new Map([...props].map(([name, inner]) => [name, checkOf(inner)]))
  return (value) => {
    if (!isRecord(value)) return true
    // Inherited names count too: then those who look for places find that there is nothing.
    for (const name in value) {
      const check = checks.get(name)
      if (check === undefined) return false
      if (check === null) continue
      const inner = value[name]
      if (typeof inner === 'object' && inner !== null && !check(inner)) return false
    }
    return true
  }
}

/** Where only one branch has keys, a value with keys is meant as that one or as none: no need to ask which. */
const union = (branches: ReadonlyArray<Codec>): Check => {
  const checks = branches.map(checkOf)
  const withKeys = checks.filter((check) => check !== null)
  if (withKeys.length < 2) return withKeys[0] ?? null
  return (value) => {
    if (typeof value !== 'object' || value === null) return true
    return checks[branches.findIndex((branch) => branch.is(value))]?.(value) ?? true
  }
}

const list = (check: Check): Check =>
  check === null
    ? null
    : (value) => {
        if (!Array.isArray(value)) return true
        const items: ReadonlyArray<unknown> = value
        for (const item of items) if (!check(item)) return false
        return true
      }
