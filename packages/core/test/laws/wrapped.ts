import type * as t from 'io-ts'
import {
  catalogueOf,
  earlierVersion,
  open,
  payload,
  standardKinds,
  type Catalogue,
  type Kind,
} from '../../src/index.js'

/** It has earlier versions of its own. */
const inOneShape: ReadonlySet<string> = new Set(['VoteRecorded'])

/**
 * The kinds as a later release might have them: each at its second version, which took a member out of its wrapping.
 */
const kinds: ReadonlyArray<Kind> = standardKinds.flatMap((kind: Kind) => {
  if (inOneShape.has(kind.type)) return [kind]
  const second: Kind<string, object> = {
    ...kind,
    version: 2,
    codec: kind.codec as Kind<string, object>['codec'],
  }
  const first = earlierVersion(second, {
    payload: payload(`${kind.type} as it was`, { was: open(kind.codec as unknown as t.Mixed) }, {}),
    example: { was: kind.example },
    raise: ({ was }) => was as object,
  })
  return [first, second]
})

/** The catalogue of that release. */
export const later: Catalogue = catalogueOf(kinds)

/** A leaf as a release recorded it whose payloads were wrapped. */
export const wrapped = (leaf: string): string => {
  const event = JSON.parse(leaf) as {
    readonly type: string
    readonly data: Readonly<Record<string, unknown>>
  }
  if (inOneShape.has(event.type)) return leaf
  const { path } = event.data
  const moved =
    event.type === 'RecordCorrected' && typeof path === 'string' && path.startsWith('/data/')
      ? { path: `/data/was${path.slice('/data'.length)}` }
      : {}
  return JSON.stringify({ ...event, data: { was: { ...event.data, ...moved } } })
}
