import { describe, expect, it } from 'vitest'
import { emptyListings, listingsOf } from '../../src/record/Listings.js'
import type { SubjectId } from '../../src/index.js'

const [a, b, c] = ['policy:a', 'policy:b', 'policy:c'] as [SubjectId, SubjectId, SubjectId]

const all = (listings: ReturnType<typeof emptyListings>) =>
  [a, b, c].map((subject) => [listings.of(subject), listings.count(subject), listings.last(subject)])

describe('which events list which subject', () => {
  it('is told in the order of recording, each subject with its own', () => {
    const listings = emptyListings()
    const before = [listings.add(a, 0), listings.add(b, 0), listings.add(a, 3), listings.add(a, 70)]

    expect(before).toEqual([-1, -1, 0, 3])
    expect(all(listings)).toEqual([
      [[0, 3, 70], 3, 70],
      [[0], 1, 0],
      [[], 0, -1],
    ])
    expect(listings.subjects()).toEqual([a, b])
  })

  it('is what it was before the events that are dropped, and goes on from there', () => {
    const listings = emptyListings()
    for (const [subject, seq] of [
      [a, 0],
      [b, 1],
      [a, 2],
      [c, 2],
    ] as const)
      listings.add(subject, seq)
    listings.dropFrom(2, [a, c])

    expect(all(listings)).toEqual([
      [[0], 1, 0],
      [[1], 1, 1],
      [[], 0, -1],
    ])
    expect(listings.subjects()).toEqual([a, b])

    expect([listings.add(c, 2), listings.add(a, 5)]).toEqual([-1, 0])
    expect(all(listings)).toEqual([
      [[0, 5], 2, 5],
      [[1], 1, 1],
      [[2], 1, 2],
    ])
    expect(listings.subjects()).toEqual([a, b, c])
  })

  it('finds each of very many subjects, and none that only begins like it', () => {
    const listings = emptyListings()
    const subjects = Array.from({ length: 3000 }, (_, number) => `policy:p-${number}` as SubjectId)
    for (const [seq, subject] of subjects.entries()) listings.add(subject, seq)

    expect(subjects.map((subject) => listings.last(subject))).toEqual([...subjects.keys()])
    expect(listings.subjects()).toEqual(subjects)
    expect(['policy:p-', 'policy:p-29999', 'policy:q-1'].map((id) => listings.last(id as SubjectId))).toEqual(
      [-1, -1, -1],
    )

    listings.dropFrom(1000, subjects.slice(1000))
    expect([listings.subjects(), listings.last('policy:p-1000' as SubjectId)]).toEqual([
      subjects.slice(0, 1000),
      -1,
    ])
    listings.add(a, 1000)
    expect([listings.last(a), listings.subjects().at(-1)]).toEqual([1000, a])
    const again = listingsOf(listings.held())
    expect([again.last(a), again.subjects(), again.of(subjects[999] as SubjectId)]).toEqual([
      1000,
      [...subjects.slice(0, 1000), a],
      [999],
    ])
  })
})
