import type { Catalogue } from './Catalogue.js'

/**
 * By what a catalogue tells whether an event is understood, in words that differ where that may differ: the kinds,
 * their versions and the shapes of their payloads.
 */
export const schemasOf = ({ kinds }: Pick<Catalogue, 'kinds'>): ReadonlyArray<string> =>
  kinds
    .map(({ type, version, codec, onlyDescribes, next }) =>
      [type, version, onlyDescribes, next?.kind.version ?? null, codec.name].join(' '),
    )
    .toSorted()
