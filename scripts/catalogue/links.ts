import { subjectKindOf, type Kind, type Named } from '@minutebook/core'
import { codecOf } from './Codec.js'
import { samplesOf } from './samples.js'

/** What the events of a kind touch and rest on, by kind of subject and kind of event. */
export interface KindLinks {
  readonly actsOn: ReadonlyArray<string>
  readonly speaksOf: ReadonlyArray<string>
  readonly waits: ReadonlyArray<string>
  readonly restsOn: ReadonlyArray<string>
  /** The members that name the event it undoes. */
  readonly undoes: ReadonlyArray<string>
}

/** Asks a kind what it names, for its example and for payloads that state everything. */
export const linksOf = (kind: Kind): KindLinks => {
  const payloads = [kind.example, ...samplesOf(codecOf(kind.codec))].filter((data) => kind.codec.is(data))
  const named: ReadonlyArray<Named> = payloads.map((data) => kind.names(data))
  return {
    actsOn: sorted(named.flatMap(({ acts }) => acts.map(subjectKindOf))),
    speaksOf: sorted(named.flatMap(({ mentions }) => (mentions ?? []).map(subjectKindOf))),
    waits: sorted(
      named.flatMap(({ waits }) =>
        (waits ?? []).map(
          ([on, waiting]) => `the ${subjectKindOf(waiting)} waits on the ${subjectKindOf(on)}`,
        ),
      ),
    ),
    restsOn: sorted(named.flatMap(({ restsOn }) => (restsOn ?? []).flatMap(([, types]) => types))),
    undoes: undoneIn(kind, payloads),
  }
}

const sorted = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names)].toSorted()

/** By the example, where that undoes something; in made-up payloads all event ids are one. */
const undoneIn = (kind: Kind, payloads: ReadonlyArray<unknown>): ReadonlyArray<string> => {
  const places = (data: unknown): ReadonlyArray<string> => placesOf(kind.names(data).undoes, data)
  const inExample = places(kind.example)
  return inExample.length > 0 ? inExample : sorted(payloads.flatMap(places))
}

/** Where in a payload a value stands. */
const placesOf = (wanted: unknown, data: unknown, at = ''): ReadonlyArray<string> => {
  if (wanted === undefined) return []
  if (data === wanted) return [at]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, inner]) =>
    placesOf(wanted, inner, at === '' ? name : `${at}.${name}`),
  )
}
