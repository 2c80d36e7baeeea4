import * as t from 'io-ts'
import type { Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import { DatedIdentifier } from '../values/DatedIdentifier.js'
import { PolicyId, type SubjectId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import type { Reading } from './Kind.js'
import { open } from './payload.js'

/** What a register says of a policy besides its force, the same for enacted and imported ones. */
export const descriptive = {
  identifiers: open(t.readonlyArray(DatedIdentifier)),
  /** What it is about, for finding overlaps (R24). */
  topic: open(Text),
  intendedReplacementOf: open(t.readonlyArray(PolicyId)),
  related: open(t.readonlyArray(PolicyId)),
  summary: open(Text),
} as const

interface Described {
  readonly policy: SubjectId
  readonly kind: string
  readonly version: string
  readonly textDigest?: string
  readonly title?: string
  readonly identifiers?: ReadonlyArray<DatedIdentifier>
}

/**
 * The facets a description sets: text, class and title from `when` on, each identifier from its own day if it states
 * one. `at` is where in the event the description stands.
 */
export const described = (
  data: Described,
  when: When,
  { base, day }: Pick<Reading, 'base' | 'day'>,
  at = '/data',
): ReadonlyArray<Sets> => {
  const plain = (facet: 'title' | 'class', text: string): Sets => ({
    _tag: 'sets',
    facet,
    value: { _tag: 'plain', text },
    when,
    ...base(data.policy),
  })
  return [
    {
      _tag: 'sets',
      facet: 'text',
      value: { _tag: 'text', version: data.version, digest: data.textDigest ?? null },
      when,
      ...base(data.policy),
    },
    plain('class', data.kind),
    ...(data.title === undefined ? [] : [plain('title', data.title)]),
    ...(data.identifiers ?? []).map((identifier, index): Sets => ({
      _tag: 'sets',
      facet: 'identifier',
      value: { _tag: 'plain', text: identifier.text },
      when: identifier.from === undefined ? when : day(`${at}/identifiers/${index}/from`, identifier.from),
      ...base(data.policy),
    })),
  ]
}
