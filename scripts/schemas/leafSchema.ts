import type { Codec } from '../../packages/core/src/codecs/Codec.js'
import { subjectKinds } from '../../packages/core/src/values/SubjectId.js'
import { longestSpan } from '../../packages/core/src/values/Span.js'
import { longestInlineText } from '../../packages/core/src/values/text.js'
import { leafWords } from '../catalogue/leaves.js'
import type { Schema } from './Schema.js'

const leapYear = '(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)'
/** The days of a year of some years; of leap years 29 February as well. */
const dayOf = (years: string): string =>
  `(?:${years}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|${leapYear}-02-29)`
const year = '(?!9999)[1-9][0-9]{3}'
const day = dayOf(year)
const uncertain = `(?:${day}|${year}(?:-(?:0[1-9]|1[0-2]|2[1-4]))?)[~?%]?`
/** No half of a pair of surrogates, be patterns read by units or by characters. */
const wholeCharacter = '(?:[^\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff])'
/** No space, plus sign or character that nobody sees; of those above U+FFFF the codec alone tells which nobody sees. */
const seen =
  '[^\\s+\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]'
const slug = '[a-z0-9][a-z0-9._~-]{0,63}'
const uuid = (version: string, variant: string): string =>
  `^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-${variant}[0-9a-f]{3}-[0-9a-f]{12}$`

/**
 * What JSON Schema can say of an indivisible value. It cannot say all: the order of the ends of an interval,
 * whether a time zone exists, lengths in bytes or UTF-16 units, and zero without a sign are checked by the codecs
 * alone.
 */
const said: Readonly<Record<string, Schema>> = {
  CivilDate: { format: 'date', pattern: `^${day}$` },
  ClockTime: { pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$' },
  CommandId: { format: 'uuid', pattern: uuid('[0-9a-f]', '[0-9a-f]') },
  CorrectablePath: { pattern: '^/(?:data|decidedOn|meeting|source|evidence)(?:/(?:[^~/]|~[01])*)*$' },
  Digest: { pattern: '^[0-9a-f]{64}$' },
  EdtfText: { pattern: `^(?:${uncertain}(?:/(?:${uncertain}|\\.\\.))?|\\.\\./(?:${uncertain}|\\.\\.))$` },
  EventId: { format: 'uuid', pattern: uuid('7', '[89ab]') },
  EventType: { pattern: '^(?:[a-z][a-z0-9-]*\\.)?[A-Z][A-Za-z0-9]{1,60}$' },
  Instant: {
    format: 'date-time',
    pattern: `^${dayOf('[1-9][0-9]{3}')}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{6}Z$`,
  },
  MunicipalityId: {
    minLength: 1,
    maxLength: 200,
    pattern: `^(?:${seen}|[\\ud800-\\udbff][\\udc00-\\udfff])+$`,
  },
  OpaqueId: { pattern: '^[a-z0-9][a-z0-9._:-]{0,63}$' },
  Span: { type: 'integer', minimum: 0, maximum: longestSpan },
  SubjectId: { pattern: `^(?:${subjectKinds.join('|')}):${slug}$` },
  Text: {
    minLength: 1,
    maxLength: longestInlineText,
    pattern: `^(?=\\S(?:[\\s\\S]*\\S)?$)${wholeCharacter}*$`,
  },
  TimeZone: { pattern: '^(?!Etc/GMT[+-])[A-Z][A-Za-z]*(?:/[A-Z][A-Za-z0-9_-]*)+$' },
  Whole: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
}

/** What can be said of a value besides its type, in words as the event catalogue has them. */
export const leafSchema = (leaf: Codec): Schema => {
  const { means, example } = leafWords(leaf)
  const words = means.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
  return {
    description: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`,
    ...(said[leaf.name] ?? ofKind(leaf)),
    examples: [example],
  }
}

/** Ids of one kind of subject; of any other value nothing is known but its type. */
const ofKind = (leaf: Codec): Schema => {
  const kinds = subjectKinds.filter((kind) => leaf.is(`${kind}:x`))
  return kinds.length === 1 && !leaf.is('x') ? { pattern: `^${kinds.join('')}:${slug}$` } : {}
}
