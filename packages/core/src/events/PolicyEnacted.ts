import * as t from 'io-ts'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Begins, Effect } from '../law/Effect.js'
import { daysNamed, met, startOf } from '../law/When.js'
import { AuthorityId, PolicyId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { Applicability, applicabilitySet, satisfiedBefore } from './Applicability.js'
import { Commencement, commencementOf, sinceEnactment } from './Commencement.js'
import { described, descriptive } from './describedPolicy.js'
import { finalPassage } from './finalPassage.js'
import { defineKind, statedDay, type Reading } from './Kind.js'
import { onceCommenced } from './NamedDays.js'
import { open, payload } from './payload.js'
import { PolicyKind } from './PolicyKind.js'
import { namingSame, sameActAs } from './sameAct.js'
import { mainSunset, Sunset, sunsetEffect } from './Sunset.js'

/**
 * A policy, bylaw or procedure was adopted, by council or by an office with the power (`by`). It is in force from its
 * commencement, not from the day it was adopted. What it `replaces` ends on the day this one starts and not before: a
 * replacement that never commences ends nothing, and one for a `territory` ends it there only. One recorded at the
 * vote, before the executive has acted, `awaits` final passage and has its day of enactment from the executive event
 * (R19, R19b).
 */
export const PolicyEnacted = defineKind({
  type: 'PolicyEnacted',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyEnacted',
    { policy: open(PolicyId), kind: open(PolicyKind), title: open(Text), commencement: open(Commencement) },
    {
      ...descriptive,
      authority: open(AuthorityId),
      replaces: open(t.readonlyArray(PolicyId)),
      version: open(Text),
      textDigest: open(Digest),
      contents: open(t.readonlyArray(Text)),
      alignment: open(t.readonlyArray(Text)),
      consultations: open(t.readonlyArray(Text)),
      awaits: open(t.keyof({ [finalPassage]: null })),
      sunset: open(Sunset),
      territory: open(Text),
      applicability: open(Applicability),
      ...sameActAs,
    },
  ),
  doc: {
    who: 'council, or an office to which the power was delegated',
    effect: 'In force from its commencement; what it replaces ends on that day.',
    rests: 'domain §1.5, §1.8, §4, R19, R19b; Interpretation Acts: acts start at the beginning of the day',
  },
  example: {
    policy: 'policy:customer-experience',
    kind: 'administrative-policy',
    title: 'Customer Experience Policy',
    commencement: { rule: 'onEnactment', basis: 'assumed' },
    topic: 'customer-service',
  },
  expected: {
    identifiers: 'its number',
    version: 'its version',
    textDigest: 'its text',
  },
  days: { from: '/data/commencement/on', orders: [onceCommenced] },
  among: { once: true, sorts: ['making'], onceAResolution: ['policy'] },
  names: (data) => {
    const replaced = replacedBy(data)
    return {
      acts: [data.policy, ...replaced],
      mentions: [
        ...(data.intendedReplacementOf ?? []),
        ...(data.authority === undefined ? [] : [data.authority]),
      ],
      waits: replaced.map((old) => [data.policy, old] as const),
      ...namingSame(data),
      restsOn: [
        ...(data.authority === undefined ? [] : [[data.authority, ['AuthorityConferred']] as const]),
        ...(data.applicability?.rule === 'pending'
          ? [[data.policy, ['CommencementConditionSatisfied']] as const]
          : []),
      ],
    }
  },
  decided: (event, reading) => {
    const voted = statedDay(event, reading)
    if (awaited(event, reading) === null) return voted
    const passed = met({ of: reading.resolutions[0] ?? event.data.policy, name: finalPassage })
    // Nothing passes before it was voted on, where that day is known at all.
    return Number.isFinite(daysNamed(voted).earliest) && voted !== null
      ? { _tag: 'latest', of: [voted, passed] }
      : passed
  },
  effects: (event, reading) => {
    const { data } = event
    const { base } = reading
    const when = commencementOf(data.commencement, data.policy, event, reading)
    const awaits = awaited(event, reading)
    const since = sinceEnactment(data.commencement, reading.profile)
    return [
      {
        _tag: 'begins',
        when,
        mode: 'first',
        kind: data.kind,
        ...(data.authority === undefined ? {} : { under: data.authority }),
        ...('basis' in data.commencement && data.commencement.basis === 'assumed'
          ? { assumes: `commencement=${data.commencement.rule}` }
          : {}),
        ...(data.commencement.rule === 'asLawProvides'
          ? { asLawProvides: { class: data.commencement.class ?? null } }
          : {}),
        ...(awaits === null ? {} : { awaits, ...voteToWorkBackFrom(event, reading) }),
        ...(since === null ? {} : { sinceEnactment: since }),
        ...(data.territory === undefined ? {} : { territory: data.territory }),
        ...base(data.policy),
      },
      ...(data.sunset === undefined
        ? []
        : [sunsetEffect(data.sunset, mainSunset, data.policy, event.seq, reading)]),
      ...replacedBy(data).map((old): Effect => ({
        _tag: 'ends',
        when: startOf(data.policy),
        reason: 'superseded',
        ...(data.territory === undefined ? {} : { territory: data.territory }),
        ...base(old),
      })),
    ]
  },
  describes: (event, reading) => {
    const { data } = event
    const when = commencementOf(data.commencement, data.policy, event, reading)
    return [
      ...described({ ...data, version: data.version ?? 'v1' }, when, reading),
      ...(data.applicability === undefined
        ? []
        : [
            applicabilitySet(data.applicability, data.policy, when, reading),
            ...satisfiedBefore(data.applicability, data.policy, reading),
          ]),
    ]
  },
})

interface Awaiting {
  readonly kind: PolicyKind
  readonly awaits?: string
  readonly commencement: Commencement
}

type AwaitingEvent = Pick<RecordedEvent<Awaiting>, 'by' | 'data' | 'decidedOn'>

/**
 * Whether it waits for the executive: as recorded, or since the law of the place has council's acts of this kind wait
 * (R19).
 */
const awaited = (
  { by, data }: AwaitingEvent,
  { profile }: Pick<Reading, 'profile'>,
): NonNullable<Begins['awaits']> | null => {
  if (data.awaits !== undefined) return 'as-recorded'
  // Of whom the record does not say, the law of the place is taken to be about.
  const isCouncil = by === null || by.body === 'council' || by.body === 'other'
  return isCouncil && profile.finalPassage?.value.includes(data.kind) === true ? 'by-law' : null
}

/** The vote, where it may be after the day that is named. */
const voteToWorkBackFrom = (
  { data: { commencement }, decidedOn }: AwaitingEvent,
  { day }: Pick<Reading, 'day'>,
): Pick<Begins, 'voted'> => {
  if (commencement.rule !== 'onDate' || decidedOn === null) return {}
  const voted = day('/decidedOn', decidedOn)
  return daysNamed(day('', commencement.on)).earliest < daysNamed(voted).latest ? { voted } : {}
}

interface Replacing {
  readonly policy: PolicyId
  readonly replaces?: ReadonlyArray<PolicyId>
}

/** Nothing replaces itself; a slip of the pen that says so is no such law. */
const replacedBy = ({ policy, replaces }: Replacing): ReadonlyArray<PolicyId> =>
  (replaces ?? []).filter((old) => old !== policy)
