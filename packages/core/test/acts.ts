import type { ActInput, AroundAct } from '../src/index.js'
import { recorded, type Step } from './history.js'

/** A day, an EDTF text, or an EDTF text with the words of its source. */
export type When = string | { readonly edtf: string; readonly text: string }

type Members = Readonly<Record<string, unknown>>

export const council = { body: 'council', instrument: 'resolution' } as const
export const cityManager = { body: 'officer', instrument: 'decision', office: 'City Manager' } as const

/** What any act may say besides its payload; `d` is the day it was decided. */
export interface Said extends Omit<AroundAct, 'decidedOn'> {
  readonly d?: When
  /** Further members of the payload. */
  readonly data?: Members
}

/** The same for acts that take effect on a day of their own (`eff`). */
export interface Effective extends Said {
  readonly eff?: When
}

/** Tests say what is wrong too, so that a payload is of no type here. */
const act = (type: string, data: Members, { d, data: more, ...said }: Said): ActInput =>
  ({
    type,
    ...(d === undefined ? {} : { decidedOn: d }),
    ...said,
    data: { ...data, ...more },
  }) as ActInput

const decided = (type: string, data: Members, { eff, ...said }: Effective): ActInput =>
  act(type, { ...data, ...(eff === undefined ? {} : { effectiveOn: eff }) }, { by: council, ...said })

/** A policy is enacted, by council and on its enactment unless told otherwise. */
export const enacted = (policy: string, { eff, d = eff, ...said }: Effective): ActInput =>
  act(
    'PolicyEnacted',
    {
      policy,
      kind: 'council-policy',
      title: policy.slice('policy:'.length),
      commencement: eff === undefined ? { rule: 'onEnactment' } : { rule: 'onDate', on: eff },
    },
    { by: council, ...said, ...(d === undefined ? {} : { d }) },
  )

/** Where only one of `d` and `eff` is given, both are that day. */
const onOneDay = ({ eff, d = eff, ...said }: Effective): Effective => ({
  ...said,
  ...(d === undefined ? {} : { d }),
  ...(eff === undefined ? {} : { eff }),
})

export const rescinded = (policy: string, said: Effective): ActInput =>
  decided('PolicyRescinded', { policy }, onOneDay(said))

export const amended = (policy: string, version: string, said: Effective): ActInput =>
  decided('PolicyAmended', { policy, version }, onOneDay(said))

export const imported = (policy: string, said: Said = {}): ActInput =>
  act('PolicyImported', { policy, kind: 'council-policy' }, said)

export const attested = (
  policy: string,
  status: 'in-force' | 'not-in-force',
  observedOn: When,
  said: Said = {},
): ActInput => act('StatusAttested', { policy, status, observedOn }, { evidence: 'secondary', ...said })

/** A motion that would rescind a policy. */
export const proposesToRescind = (
  motion: string,
  policy: string,
  scheduledFor: When | null,
  said: Effective = {},
): ActInput => {
  const { eff, ...rest } = said
  return act(
    'MotionProposed',
    {
      motion,
      text: `THAT ${policy} be rescinded.`,
      ...(scheduledFor === null ? {} : { scheduledFor }),
      intendedEffects: [
        { act: 'PolicyRescinded', policy, ...(eff === undefined ? {} : { effectiveOn: eff }) },
      ],
    },
    rest,
  )
}

/** A motion that would enact a policy. */
export const proposesToEnact = (
  motion: string,
  policy: string,
  scheduledFor: When,
  said: Effective = {},
): ActInput => {
  const { eff, ...rest } = said
  return act(
    'MotionProposed',
    {
      motion,
      text: `THAT ${policy} be approved.`,
      scheduledFor,
      intendedEffects: [
        {
          act: 'PolicyEnacted',
          policy,
          kind: 'council-policy',
          ...(eff === undefined ? {} : { effectiveOn: eff }),
        },
      ],
    },
    rest,
  )
}

export const defeated = (motion: string, said: Said): ActInput => decided('MotionDefeated', { motion }, said)
export const withdrawn = (motion: string, said: Said): ActInput =>
  decided('MotionWithdrawn', { motion }, said)

export const deferred = (motion: string, until: When | null, said: Said): ActInput =>
  decided('MotionDeferred', { motion, mode: 'postponed', ...(until === null ? {} : { until }) }, said)

export const passed = (resolution: string, said: Said): ActInput =>
  decided('ResolutionPassed', { resolution }, said)

export const fulfilled = (resolution: string, policy: string, said: Said = {}): ActInput =>
  act('DirectionFulfilled', { resolution, key: 'direction', policy }, said)

export const convened = (meeting: string, heldOn: string, said: Said = {}): ActInput =>
  act('MeetingConvened', { meeting, body: 'council', heldOn }, said)

export const corrected = (target: string, path: string, from: unknown, to: unknown): ActInput =>
  act('RecordCorrected', { target, path, from, to, reason: 'A slip of the pen.' }, {})

export const retracted = (target: string): ActInput =>
  act('EventRetracted', { target, reason: 'It was recorded for the wrong policy.' }, {})

/** The policy of a row of the cases that does not state its enactment. */
export const standing = (policy: string, data: Members = {}): Step =>
  recorded('2010-01-01', enacted(policy, { d: '2010-01-01', data }))
