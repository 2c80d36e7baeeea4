import * as t from 'io-ts'
import { Text } from './text.js'

/** The kind of body that acts. Its rank against others is a matter of the profile (R15b). */
export const BodyKind = t.keyof(
  {
    council: null,
    committee: null,
    officer: null,
    mayor: null,
    court: null,
    minister: null,
    legislature: null,
    cabinet: null,
    electorate: null,
    municipality: null,
    other: null,
  },
  'BodyKind',
)
export type BodyKind = t.TypeOf<typeof BodyKind>

/** By what a body acts. */
export const Instrument = t.keyof(
  {
    bylaw: null,
    resolution: null,
    decision: null,
    order: null,
    judgment: null,
    statute: null,
    regulation: null,
    poll: null,
  },
  'Instrument',
)
export type Instrument = t.TypeOf<typeof Instrument>

/**
 * Who acted: a body or office, never a person. `office` names the office where the kind does not
 * ("City Manager"). `instrument` is null where the source does not say by what.
 */
export const Actor = t.intersection(
  [t.type({ body: BodyKind, instrument: t.union([Instrument, t.null]) }), t.partial({ office: Text })],
  'Actor',
)
export type Actor = t.TypeOf<typeof Actor>
