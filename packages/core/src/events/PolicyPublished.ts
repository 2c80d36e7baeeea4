import * as t from 'io-ts'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { enactments, enactmentsIn } from './enactments.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * A policy was published. Its commencement hangs on that only where the publication is the one the law asks for
 * (`constitutive`: a gazette; Systems Act 2000 (South Africa), s. 13); the day a text went on a web page is not. Where
 * nobody said whether it was, what hangs on it is undetermined. The publication of a later `version` starts nothing.
 */
export const PolicyPublished = defineKind({
  type: 'PolicyPublished',
  version: 1,
  nature: 'observation',
  payload: payload(
    'PolicyPublished',
    { policy: open(PolicyId), publishedOn: open(UncertainDate) },
    { channel: open(Text), constitutive: open(t.boolean), version: open(Text) },
  ),
  doc: {
    who: 'the clerk',
    effect: 'Starts what commences on publication, if it is the publication the law asks for.',
    rests: 'domain §3 (South Africa, France, Germany), §4',
  },
  example: {
    policy: 'policy:water-bylaw',
    publishedOn: { edtf: '2024-04-12', text: '12 April 2024' },
    channel: 'Provincial Gazette',
    constitutive: true,
  },
  expected: { constitutive: 'whether its commencement depends on this publication' },
  presupposesMaking: true,
  days: { seen: '/data/publishedOn' },
  among: { once: true, toldByVersion: true },
  names: (data) => ({ acts: [data.policy], restsOn: [[data.policy, enactments]] }),
  effects: ({ data: { policy, publishedOn, constitutive, version } }, { base, cited, day }) => {
    const ofLaterVersion =
      version !== undefined &&
      enactmentsIn(policy, cited).some(({ data }) => (data.version ?? 'v1') !== version)
    if (constitutive === false || ofLaterVersion) return []
    return [
      {
        _tag: 'resolves',
        matter: { of: policy, name: 'publication' },
        outcome: 'met',
        when: day('/data/publishedOn', publishedOn),
        ...(constitutive === undefined ? { doubt: 'effect-unknown' as const } : {}),
        ...base(policy),
      },
    ]
  },
})
