import { codecOf } from '../codecs/Codec.js'
import { structureOf } from '../codecs/structureOf.js'
import type { Catalogue } from './Catalogue.js'

/**
 * By what a catalogue tells whether an event is understood, in words that differ where that may differ: the kinds,
 * their versions and the shapes of their payloads, member by member. A function nobody can look into stands there by
 * the name of its codec.
 */
export const schemasOf = ({ kinds }: Pick<Catalogue, 'kinds'>): ReadonlyArray<string> =>
  kinds
    .map(({ type, version, codec, onlyDescribes, next }) =>
      [
        type,
        version,
        onlyDescribes,
        next?.kind.version ?? null,
        structureOf(codecOf(codec), ({ name }) => JSON.stringify(name)),
      ].join(' '),
    )
    .toSorted()
