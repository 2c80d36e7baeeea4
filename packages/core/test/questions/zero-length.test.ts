import { describe, expect, it } from 'vitest'
import { explain } from '../../src/index.js'
import { enacted, rescinded } from '../acts.js'
import { ask, history, recorded, rightOf } from '../history.js'

const p = 'policy:p'
const made = recorded('2015-01-01', enacted(p, { d: '2015-01-01', eff: '2015-06-01' }))

describe('the sentence on a policy that was never in force (R3)', () => {
  it.each(['2015-03-01', '2015-06-01'])(
    'is as true where it was rescinded from %s on, by the day it was to begin',
    (eff) => {
      const told = history(made, recorded('2015-02-01', rescinded(p, { d: '2015-02-01', eff })))
      const answer = ask(told, p, { on: '2015-06-01' })

      expect(answer).toMatchObject({
        reason: 'zero-length',
        inForceFrom: { earliest: '2015-06-01', latest: '2015-06-01' },
        ceasesOn: { earliest: eff, latest: eff },
      })
      expect(rightOf(explain(told.register)(answer)).steps[0]?.sentence).toBe(
        'policy:p is not in force on 2015-06-01: it had ended by the day it was to begin.',
      )
    },
  )
})
