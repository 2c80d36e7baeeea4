import type { CivilDate } from '@minutebook/core'
import { describe, expect, test } from 'vitest'
import { segments } from '../../src/show/segments.js'

type Stretch = Parameters<typeof segments>[0][number]

const stretch = (from: string | null, until: string | null): Stretch => ({
  from: from as CivilDate | null,
  until: until as CivilDate | null,
})

const width = 36
const lengths = (...all: ReadonlyArray<Stretch>): ReadonlyArray<number> =>
  segments(all, width).map(({ length }) => length)

describe('stretches of days on a line', () => {
  test('take room in proportion to their days', () => {
    expect(lengths(stretch('2020-01-01', '2021-01-01'), stretch('2021-01-01', '2024-01-01'))).toEqual([9, 27])
  })

  test('follow each other and fill the line', () => {
    const all = segments(
      [
        stretch(null, '2010-01-01'),
        stretch('2010-01-01', '2010-01-02'),
        stretch('2010-01-02', '2025-01-01'),
        stretch('2025-01-01', null),
      ],
      width,
    )
    expect(all).toEqual([
      { start: 0, length: 4 },
      { start: 4, length: 1 },
      { start: 5, length: 27 },
      { start: 32, length: 4 },
    ])
  })

  test('never vanish, however many there are', () => {
    const year = (at: number): string => String(1900 + at)
    const many = Array.from({ length: 60 }, (_, at) => stretch(`${year(at)}-01-01`, `${year(at + 1)}-01-01`))
    expect(lengths(...many)).toEqual(many.map(() => 1))
  })

  test('share the line evenly where no day is known', () => {
    expect(lengths(stretch(null, null))).toEqual([36])
    expect(lengths(stretch(null, '2025-02-03'), stretch('2025-02-03', null))).toEqual([18, 18])
    expect(lengths()).toEqual([])
  })
})
