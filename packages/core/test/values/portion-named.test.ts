import { describe, expect, it } from 'vitest'
import { portionNamed } from '../../src/values/portionNamed.js'

describe('the name of a part', () => {
  it.each([
    ['s. 5', 's.5', 's 5', 's5', 'S. 5', ' s.  5 ', 'sec. 5', 'Section 5', '§ 5', '§5'],
    ['s. 5(2)', 's.5 (2)', 'section 5 ( 2 )'],
    ['s. 1.1', 's.1.1', 'Section 1. 1'],
    ['sch. A', 'Schedule A', 'Sched. A', 'sch A'],
    ['division. 2', 'Division 2', 'DIVISION  2'],
    ['preamble', 'Preamble', 'PREAMBLE'],
    ['recitals to it', 'Recitals  to it'],
  ])('is %s however it is spelt', (name, ...spellings) => {
    expect(spellings.map(portionNamed)).toEqual(spellings.map(() => name))
    expect(portionNamed(name)).toBe(name)
  })

  it('is not that of another part', () => {
    const others = [
      's. 1.1',
      's. 11',
      's. 1 1',
      's. 5(a)',
      's. 5(A)',
      'sch. A',
      'sch. a',
      'A',
      'a',
      'Annex A',
    ]
    expect(new Set(others.map(portionNamed)).size).toBe(others.length)
  })
})
