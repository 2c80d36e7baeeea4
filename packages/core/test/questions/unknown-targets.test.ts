import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { passed } from '../acts.js'
import { done, mayor, noted } from '../deeds.js'
import { eventId, history, recorded, rightOf, today } from '../history.js'

const [r, a] = ['resolution:r', 'authority:a']
const d = '2024-05-13'

const found = (...acts: ReadonlyArray<ActInput>) =>
  rightOf(
    findings(
      history(recorded('2024-07-01', ...acts)).register,
      today,
    )({ kinds: ['resolution-unknown', 'authority-unknown'] }),
  )

const ofResolution: ReadonlyArray<ActInput> = [
  done('ResolutionVetoed', d, { resolution: r }, { by: mayor }),
  done('ResolutionRescinded', d, { resolution: r, effectOnAdopted: 'unaffected' }),
  done('ResolutionAmended', d, { resolution: r, operativeText: 'x' }),
  done('DirectionIssued', d, { resolution: r, key: 'k', addressee: 'CAO', task: 'do it' }),
  noted('DirectionFulfilled', { resolution: r, key: 'k' }),
]
const ofPower: ReadonlyArray<ActInput> = [
  done('AuthorityVaried', d, { authority: a, scope: 's' }),
  done('AuthorityRevoked', d, { authority: a }),
]
const conferred = done('AuthorityConferred', '2024-01-01', {
  authority: a,
  grantee: { body: 'officer', office: 'City Manager' },
})

describe('what an import is told of acts upon what nobody recorded', () => {
  it.each(ofResolution.map((act) => [act.type, act] as const))(
    '%s of a resolution that is not on record is told',
    (_, act) => {
      expect(found(act)).toMatchObject([
        {
          code: 'resolution-unknown',
          severity: 'gap',
          subject: r,
          sentence: `${act.type} is recorded of ${r}, and nothing on record says that it was passed.`,
          events: [eventId(3)],
        },
      ])
      expect(found(act, passed(r, { d }))).toEqual([])
    },
  )

  it.each(ofPower.map((act) => [act.type, act] as const))(
    '%s of a power that is not on record is told',
    (_, act) => {
      expect(found(act)).toMatchObject([{ code: 'authority-unknown', severity: 'gap', subject: a }])
      expect(found(act, conferred)).toEqual([])
    },
  )

  it('a power that is said to replace another is told of too', () => {
    const replaced = done('AuthorityRevoked', d, { authority: a, replacedBy: 'authority:b' })

    expect(found(conferred, replaced)).toMatchObject([{ code: 'authority-unknown', subject: 'authority:b' }])
  })
})
