import { sameNumber } from '@minutebook/core'
import { passageOf, slice } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'
import { slugOf } from '../text/slugOf.js'
import type { Mention } from './Mention.js'

/** A policy the document speaks of. `key` is its default id. */
export interface MentionedPolicy {
  readonly key: string
  /** Its title as printed, "Customer Service Policy"; null where only a number is given. */
  readonly title: string | null
  /** Its number as first printed, "6,030"; null where none is given. */
  readonly number: string | null
  readonly called: 'council' | 'administrative' | null
  readonly mentions: readonly [Passage, ...ReadonlyArray<Passage>]
}

/** The policies of one document, and how to find the one a mention means. */
export interface PolicyRegister {
  readonly policies: ReadonlyArray<MentionedPolicy>
  readonly keyOf: (mention: Pick<Mention, 'name' | 'number'>) => string
}

interface Growing {
  title: string | null
  readonly number: string | null
  called: MentionedPolicy['called']
  readonly mentions: Array<Passage>
  readonly seen: Set<number>
}

const byNumber = (number: string): string => `policy:${slugOf(sameNumber(number))}`
const byName = (name: string): string => `policy:${slugOf(name)}`

/**
 * Tells the policies of a document apart: by number where there is one, however it is printed (`6,030`,
 * `6030`), else by title. A title without a number means the one numbered policy that bears it; where two do,
 * it means neither.
 */
export const policyRegister = (mentions: ReadonlyArray<Mention>): PolicyRegister => {
  const numbered = mentions.filter(({ number }) => number !== null)
  const bearers = new Map<string, Set<string>>()
  for (const { name, number } of numbered) {
    if (name === null || number === null) continue
    const keys = bearers.get(byName(name)) ?? new Set()
    bearers.set(byName(name), keys.add(byNumber(number)))
  }
  const keyOf = ({ name, number }: Pick<Mention, 'name' | 'number'>): string => {
    if (number !== null) return byNumber(number)
    const named = byName(name ?? '')
    const [only, ...others] = bearers.get(named) ?? []
    return only !== undefined && others.length === 0 ? only : named
  }
  return { policies: collected(mentions, keyOf), keyOf }
}

/** A title in capitals throughout, as headings and motions print it, gives way to one in ordinary type. */
const isShouted = (title: string): boolean => !/\p{Ll}/u.test(title.replace(/ Policy$/, ''))

const collected = (
  mentions: ReadonlyArray<Mention>,
  keyOf: PolicyRegister['keyOf'],
): ReadonlyArray<MentionedPolicy> => {
  const growing = new Map<string, Growing>()
  for (const mention of mentions) {
    const { name, number, called, flow, from, to } = mention
    const key = keyOf(mention)
    const one: Growing = growing.get(key) ?? {
      title: null,
      number,
      called: null,
      mentions: [],
      seen: new Set(),
    }
    if (name !== null && (one.title === null || isShouted(one.title))) one.title = `${name} Policy`
    one.called ??= called
    const words = passageOf(slice(flow, from, to))
    if (!one.seen.has(words.place.from)) one.mentions.push(words)
    one.seen.add(words.place.from)
    growing.set(key, one)
  }
  return [...growing].flatMap(
    ([
      key,
      {
        title,
        number,
        called,
        mentions: [first, ...others],
      },
    ]) =>
      first === undefined ? [] : [{ key, title, number, called, mentions: [first, ...others] as const }],
  )
}
