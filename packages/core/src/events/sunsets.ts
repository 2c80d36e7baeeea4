import type { Effect, Limits } from '../law/Effect.js'
import type { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { enactments } from './enactments.js'
import type { Reading } from './Kind.js'
import type { Named } from './Named.js'
import { open } from './payload.js'
import { namingSame, sameActAs } from './sameAct.js'
import { mainSunset, Sunset, sunsetEffect } from './Sunset.js'

/** A limit by its `key`, where a policy has several that stand beside each other; the earliest ends it. */
export const limiting = {
  required: { policy: open(PolicyId), sunset: open(Sunset) },
  optional: { key: open(Text), ...sameActAs },
} as const

interface Limiting {
  readonly policy: PolicyId
  readonly sunset: Sunset
  readonly key?: Text
  readonly sameActAs?: EventId
}

/** What limits a policy rests on its enactment and on the limits set before. */
export const limitNames = (data: Limiting): Named => ({
  acts: [data.policy],
  restsOn: [[data.policy, [...enactments, 'SunsetSet', 'SunsetExtended']]],
  ...namingSame(data),
})

/** The limit. */
export const limitEffects = (
  data: Limiting,
  seq: number,
  reading: Reading,
  also: Pick<Limits, 'extends'> = {},
): ReadonlyArray<Effect> => [
  { ...also, ...sunsetEffect(data.sunset, data.key ?? mainSunset, data.policy, seq, reading) },
]
