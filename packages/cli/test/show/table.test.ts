import { describe, expect, test } from 'vitest'
import { paperOf } from '../../src/show/Paper.js'
import { table } from '../../src/show/table.js'

const paper = (columns: number | null): ReturnType<typeof paperOf> =>
  paperOf(
    { isTTY: columns !== null, columns: columns ?? undefined, write: async () => undefined },
    { NO_COLOR: '1' },
  )

describe('a table', () => {
  test('has columns as wide as what stands in them, and no rules', () => {
    expect(
      table(
        paper(null),
        ['a', 'title'],
        [
          ['1', 'one'],
          ['1000', 'a thousand'],
        ],
      ),
    ).toBe(['a     title', '1     one', '1000  a thousand'].join('\n'))
  })

  test('breaks its last column for people, and never cuts a word', () => {
    const id = 'policy:respectful-interactions-with-the-public'
    expect(
      table(paper(40), [], [['a', `of ${id} one two three four five six seven eight nine ten`]]).split('\n'),
    ).toEqual(['a  of', `   ${id}`, '   one two three four five six seven eight nine', '   ten'])
    expect(table(paper(null), [], [['a', 'word '.repeat(100).trim()]])).not.toContain('\n')
  })

  test('keeps its columns however many rows it has', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => [String(at), `row ${at}`])
    const lines = table(paper(null), ['no.', 'row'], rows).split('\n')
    expect(lines).toHaveLength(1001)
    expect(lines[0]).toBe('no.  row')
    expect(lines[1]).toBe('0    row 0')
    expect(lines[1000]).toBe('999  row 999')
  })

  test('may have no rows', () => {
    expect(table(paper(null), ['a', 'b'], [])).toBe('a  b')
  })
})
