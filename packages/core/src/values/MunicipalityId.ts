import * as t from 'io-ts'
import { leaf, shown, type Diagnosis } from '../problem/leaf.js'
import { utf8Length } from './utf8.js'

export interface MunicipalityIdBrand {
  readonly MunicipalityId: unique symbol
}

const tooLong = (text: string): boolean => utf8Length(text) > 200
const forbidden = /[\s+\u0000-\u001f\u007f]/
/** Two ids that differ in these look the same: UAX #44, and the formats that turn the order of a line round. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}|\p{Cs}/u

const whyNot = (value: unknown): Diagnosis => {
  if (typeof value !== 'string' || value === '')
    return {
      code: 'municipality-id-missing',
      sentence: 'A municipality needs an id, such as ocd-division/country:ca/csd:4811049.',
    }
  if (tooLong(value))
    return {
      code: 'municipality-id-too-long',
      sentence: 'The id of the municipality is longer than 200 bytes.',
    }
  const unseen = forbidden.test(value) ? undefined : invisible.exec(value)?.[0]
  if (unseen !== undefined)
    return {
      code: 'municipality-id-invisible',
      sentence: `The id of the municipality holds a character nobody sees (U+${codeOf(unseen)}); another id would look the same.`,
    }
  return {
    code: 'municipality-id-malformed',
    sentence: `${shown(value)} holds a space, a plus sign or a control character.`,
  }
}

const codeOf = (text: string): string =>
  (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

const isWellFormed = (text: string): boolean =>
  text !== '' && !forbidden.test(text) && !invisible.test(text) && !tooLong(text)

let last = ''

/** All events of a ledger name the same municipality, so the last one that was right is remembered. */
export const isMunicipalityId = (text: string): text is t.Branded<string, MunicipalityIdBrand> => {
  if (text !== '' && text === last) return true
  if (!isWellFormed(text)) return false
  last = text
  return true
}

/**
 * The id of a municipality and the name of its ledger: an Open Civic Data division id where there is one, otherwise any
 * opaque text of at most 200 bytes without space, `+` or what nobody sees (so that it can serve as the origin of a
 * signed note). A name is no id: 154 places in the United States are called "Washington township".
 */
export const MunicipalityId = leaf(t.brand(t.string, isMunicipalityId, 'MunicipalityId'), whyNot)
export type MunicipalityId = t.TypeOf<typeof MunicipalityId>
