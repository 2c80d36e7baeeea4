import {
  CivilDate,
  CommandId,
  decodedExactly,
  Instant,
  MunicipalityId,
  OpaqueId,
  problem,
  standardProfiles,
  Text,
  TimeZone,
  withAllDigits,
  type Times,
} from '@minutebook/core'
import { every, understood, type Read } from './Read.js'

/** Any text at all: what it means is seen later. */
export const anyText = (text: string): Read<string> => understood(text)

/** Texts between commas. */
export const list = (text: string): Read<ReadonlyArray<string>> =>
  understood(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )

/** Texts between commas, each of them one of a few. */
export const listOf =
  <A extends string>(known: ReadonlyArray<A>, what: string) =>
  (text: string): Read<ReadonlyArray<A>> => {
    const parts = list(text)
    return parts._tag === 'Left' ? parts : every(parts.right.map(oneOf(known, what)))
  }

/** One of a few. */
const oneOf =
  <A extends string>(known: ReadonlyArray<A>, what: string) =>
  (text: string): Read<A> => {
    const found = known.find((one) => one === text)
    return found === undefined
      ? unread('value-unknown', `"${cut(text)}" is no ${what}; there are: ${known.join(', ')}.`)
      : understood(found)
  }

/** `a=b` between commas. */
export const pairs = (text: string): Read<Readonly<Record<string, string>>> => {
  const parts = text.split(',').map((part) => part.trim().split('='))
  return parts.every((part) => part.length === 2 && part.every((side) => side !== ''))
    ? understood(Object.fromEntries(parts) as Readonly<Record<string, string>>)
    : unread(
        'pairs-malformed',
        `"${cut(text)}" is not of the form policy:a=policy:b, with commas between several.`,
      )
}

/** A civil day, `YYYY-MM-DD`. */
export const day: (text: string) => Read<CivilDate> = decodedExactly(CivilDate)
export const timeZone: (text: string) => Read<TimeZone> = decodedExactly(TimeZone)
export const municipalityId: (text: string) => Read<MunicipalityId> = decodedExactly(MunicipalityId)
export const opaqueId: (text: string) => Read<OpaqueId> = decodedExactly(OpaqueId)
export const commandId: (text: string) => Read<CommandId> = decodedExactly(CommandId)
export const name: (text: string) => Read<Text> = decodedExactly(Text)
export const profileId: (text: string) => Read<string> = oneOf([...standardProfiles.keys()], 'profile')

/** A number of an event: 0, 1, 2 … */
export const eventNumber = (text: string): Read<number> => {
  const number = Number(text)
  return /^\d+$/.test(text) && Number.isSafeInteger(number)
    ? understood(number)
    : unread('number-malformed', `"${cut(text)}" is not the number of an event (0, 1, 2 …).`)
}

/** How many bytes: 1, 2, 3 … */
export const bytes = (text: string): Read<number> => {
  const number = Number(text)
  return /^\d+$/.test(text) && Number.isSafeInteger(number) && number > 0
    ? understood(number)
    : unread('number-malformed', `"${cut(text)}" is no number of bytes (1, 2, 3 …).`)
}

/** A state of knowledge as a question takes it. */
export type Knowledge = Exclude<Times['knownAt'], undefined | null>

/**
 * A state of knowledge: the end of a civil day, an instant in UTC, or `seq:N`, the moment right after event N.
 */
export const knowledge = (text: string): Read<Knowledge> => {
  const numbered = /^seq:(.*)$/s.exec(text)
  if (numbered !== null) {
    const seq = eventNumber(numbered[1] ?? '')
    return seq._tag === 'Left' ? seq : understood({ seq: seq.right })
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
  const read = decodedExactly(Instant)(withAllDigits(text))
  return read._tag === 'Right'
    ? read
    : unread(
        'known-at-malformed',
        `"${cut(text)}" is neither a day (2025-02-03), nor an instant in UTC (2025-02-03T18:00:00Z), nor the number of an event (seq:12).`,
      )
}

const unread = (code: string, sentence: string): Read<never> => ({
  _tag: 'Left',
  left: [problem(code, '', sentence)],
})

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
