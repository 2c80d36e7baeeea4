import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Begins } from '../law/Effect.js'
import { anyDay } from '../values/edtf.js'
import { PolicyId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { Applicability, applicabilitySet, satisfiedBefore } from './Applicability.js'
import { Commencement, commencementOf } from './Commencement.js'
import { described, descriptive } from './describedPolicy.js'
import { defineKind, statedDay } from './Kind.js'
import { onceCommenced } from './NamedDays.js'
import { open, payload } from './payload.js'
import { PolicyKind } from './PolicyKind.js'
import { namingSame, sameActAs } from './sameAct.js'
import { mainSunset, Sunset, sunsetEffect } from './Sunset.js'

/** A commencement the source does not state: said to be assumed, or not said of what was adopted on a known day (R16). */
const assumed = ({
  data: { commencement },
  decidedOn,
}: Pick<RecordedEvent<{ readonly commencement?: Commencement }>, 'data' | 'decidedOn'>): Pick<
  Begins,
  'assumes'
> => {
  if (commencement === undefined) return decidedOn === null ? {} : { assumes: 'commencement=onEnactment' }
  return 'basis' in commencement && commencement.basis === 'assumed'
    ? { assumes: `commencement=${commencement.rule}` }
    : {}
}

/**
 * A policy exists that was adopted before this ledger was kept. Whatever is not known stays unknown: without
 * `decidedOn` the day it was adopted can be any day, never 1 January 1900; without `commencement` it started when it
 * was adopted. It says nothing of what happened to the policy since: that takes coverage or an attestation (R9).
 */
export const PolicyImported = defineKind({
  type: 'PolicyImported',
  version: 1,
  nature: 'act-or-observation',
  payload: payload(
    'PolicyImported',
    { policy: open(PolicyId), kind: open(PolicyKind) },
    {
      title: open(Text),
      ...descriptive,
      commencement: open(Commencement),
      version: open(Text),
      textDigest: open(Digest),
      sunset: open(Sunset),
      territory: open(Text),
      applicability: open(Applicability),
      ...sameActAs,
    },
  ),
  doc: {
    who: 'the clerk',
    effect: 'It exists; bounds on its start, where anything is known.',
    rests: 'domain §4, R7',
  },
  example: {
    policy: 'policy:6030',
    kind: 'council-policy',
    title: 'Customer Service Policy',
    identifiers: [{ text: '6,030' }],
  },
  expected: {
    title: 'its title',
    identifiers: 'its number',
    commencement: 'when it came into force',
    textDigest: 'its text',
  },
  days: { from: '/data/commencement/on', orders: [onceCommenced] },
  among: { once: true, sorts: ['making'] },
  names: (data) => ({
    acts: [data.policy],
    mentions: data.intendedReplacementOf ?? [],
    restsOn:
      data.applicability?.rule === 'pending'
        ? [[data.policy, ['CommencementConditionSatisfied']] as const]
        : [],
    ...namingSame(data),
  }),
  tellsOf: ({ commencement }) => (commencement?.rule === 'onDate' ? '/commencement/on' : undefined),
  decided: (event, reading) =>
    statedDay(event, reading) ?? {
      _tag: 'unknown',
      field: '/decidedOn',
      bounds: anyDay,
      why: 'date-uncertain',
    },
  effects: (event, reading) => {
    const { policy, kind, commencement, sunset, territory } = event.data
    const when = commencementOf(commencement ?? { rule: 'onEnactment' }, policy, event, reading)
    return [
      {
        _tag: 'begins',
        when,
        mode: 'first',
        kind,
        imported: true,
        ...assumed(event),
        ...(territory === undefined ? {} : { territory }),
        ...reading.base(policy),
      },
      ...(sunset === undefined ? [] : [sunsetEffect(sunset, mainSunset, policy, event.seq, reading)]),
    ]
  },
  describes: (event, reading) => {
    const { data } = event
    const when = commencementOf(data.commencement ?? { rule: 'onEnactment' }, data.policy, event, reading)
    return [
      ...described({ ...data, version: data.version ?? 'as imported' }, when, reading),
      ...(data.applicability === undefined
        ? []
        : [
            applicabilitySet(data.applicability, data.policy, when, reading),
            ...satisfiedBefore(data.applicability, data.policy, reading),
          ]),
    ]
  },
})
