import { describe, expect, it } from 'vitest'
import { shelfOver } from '../../src/record/Shelf.js'

describe('a shelf of leaves', () => {
  it('gives back every one as it was, whatever bytes it takes and however many pages they fill', () => {
    const leaves = ['é', '’', '🏛', 'plain'].flatMap((unit, at) =>
      Array.from({ length: 4 }, (_, more) => `${unit} ${at} ${more} ${unit.repeat(150_000)}`),
    )
    const shelf = shelfOver()
    for (const leaf of leaves) shelf.add(leaf)

    expect(leaves.map((_, at) => shelf.at(at))).toEqual(leaves)
    expect(leaves.map((_, at) => shelf.bytesAt(at).length)).toEqual(
      leaves.map((leaf) => Buffer.byteLength(leaf)),
    )
  })

  it('puts others where those stood that were taken off', () => {
    const shelf = shelfOver({ size: 1, bytesAt: () => new TextEncoder().encode('kept elsewhere') })
    for (const leaf of ['one', 'two', 'three']) shelf.add(leaf)
    shelf.dropFrom(2)
    shelf.add('another')

    expect([0, 1, 2].map(shelf.at)).toEqual(['kept elsewhere', 'one', 'another'])
  })
})
