import { expect, test } from 'vitest'
import { standing } from '../../src/show/standing.js'

test('a status is told with its reason, and where it is not known which of several, with all of them', () => {
  const suspended = { status: 'not-in-force', reason: 'suspended' } as const
  const rescinded = { status: 'not-in-force', reason: 'rescinded' } as const
  expect(standing({ status: 'in-force', reason: null })).toBe('in force')
  expect(standing({ ...suspended, possible: [suspended] })).toBe('not in force (suspended)')
  expect(standing({ ...rescinded, possible: [rescinded, suspended] })).toBe(
    'not in force (rescinded or suspended)',
  )
  expect(
    standing({
      status: 'undetermined',
      reason: 'outcome-unknown',
      possible: [{ status: 'in-force' }, rescinded],
    }),
  ).toBe('undetermined (outcome-unknown)')
})
