import {
  CivilDate,
  Digest,
  problem,
  SubjectId,
  subjectKindOf,
  under,
  unknownMembers,
  type Members,
  type Problem,
} from '@minutebook/core'
import type { RfdOptions } from './RfdOptions.js'

/** What is wrong with what the caller handed in beside the document; paths begin with `/options`. */
export const checkedOptions = (options: RfdOptions): ReadonlyArray<Problem> => [
  ...unknownMembers(members, options).map(under('/options')),
  ...ofDigest(options.digest),
  ...ofReadOn(options.readOn),
  ...Object.entries(options.ids ?? {}).flatMap(([given, wanted]) =>
    wanted === undefined ? [] : ofId(given, wanted),
  ),
]

const members: Members<RfdOptions> = { digest: true, readOn: true, ids: true, kindOf: true }

type Problems = ReadonlyArray<Problem>

const ofDigest = (digest: string): Problems =>
  Digest.is(digest)
    ? []
    : [
        problem(
          'digest-malformed',
          '/options/digest',
          'The digest is not a SHA-256 of 64 lower-case hexadecimal digits.',
        ),
      ]

const ofReadOn = (readOn: string | undefined): Problems =>
  readOn === undefined || CivilDate.is(readOn)
    ? []
    : [
        problem(
          'read-on-not-a-day',
          '/options/readOn',
          `"${readOn.slice(0, 40)}" is not a day of the calendar, written YYYY-MM-DD.`,
        ),
      ]

const ofId = (given: string, wanted: string): Problems => {
  const path = `/options/ids/${given.replace(/~/g, '~0').replace(/\//g, '~1')}`
  if (!SubjectId.is(wanted))
    return [
      problem(
        'subject-id-malformed',
        path,
        `"${wanted.slice(0, 40)}" is not an id such as policy:customer-service.`,
      ),
    ]
  return SubjectId.is(given) && subjectKindOf(given) === subjectKindOf(wanted)
    ? []
    : [
        problem(
          'subject-kind-differs',
          path,
          `"${wanted}" cannot stand for "${given.slice(0, 40)}": they are ids of different kinds.`,
        ),
      ]
}
