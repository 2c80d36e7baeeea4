import type { Actor } from '../values/Actor.js'
import type { Rank } from '../law/Effect.js'

/** Ranks are steps of one ladder; only their order means anything. */
const ladder = { administrative: 1, council: 2, bylaw: 3, superior: 4 } as const

const superiorBodies: ReadonlySet<string> = new Set([
  'court',
  'minister',
  'legislature',
  'cabinet',
  'electorate',
])

/**
 * An officer acts below council, council by resolution below council by bylaw, a superior authority above all.
 * Council by an instrument the record does not name may have acted by bylaw, so its rank is not known.
 */
export const rankOfAct = (by: Actor): Rank => {
  if (superiorBodies.has(by.body)) return ladder.superior
  if (by.body === 'officer') return ladder.administrative
  if (by.body === 'council') {
    if (by.instrument === 'bylaw') return ladder.bylaw
    return by.instrument === 'resolution' || by.instrument === 'decision' ? ladder.council : null
  }
  return null
}

const ranks: Readonly<Record<string, Rank>> = {
  bylaw: ladder.bylaw,
  'council-policy': ladder.council,
  'standing-resolution': ladder.council,
  'administrative-policy': ladder.administrative,
  procedure: ladder.administrative,
  directive: ladder.administrative,
}

export const rankOfKind = (kind: string): Rank => ranks[kind] ?? null
