import * as t from 'io-ts'
import { Digest, Text } from './text.js'

/** How strong the proof is. Only primary and secondary evidence carries weight against the record (R9). */
export const Evidence = t.keyof(
  { primary: null, draft: null, secondary: null, web: null, assumed: null },
  'Evidence',
)
export type Evidence = t.TypeOf<typeof Evidence>

/** What sort of document an event rests on. */
export const SourceKind = t.keyof(
  {
    minutes: null,
    rfd: null,
    bylaw: null,
    policy: null,
    register: null,
    gazette: null,
    order: null,
    judgment: null,
    web: null,
    letter: null,
    other: null,
  },
  'SourceKind',
)

/** The document an event rests on: what it is, where in it, its words, and the SHA-256 of its bytes. */
export const Source = t.type(
  {
    kind: SourceKind,
    title: t.union([Text, t.null]),
    locator: t.union([Text, t.null]),
    quote: t.union([Text, t.null]),
    digest: t.union([Digest, t.null]),
  },
  'Source',
)
export type Source = t.TypeOf<typeof Source>
