import { PolicyAmended } from '../../events/PolicyAmended.js'
import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import type { DataOfKind } from '../../events/Kind.js'
import { PolicyPublished } from '../../events/PolicyPublished.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

type Published = RecordedEvent<DataOfKind<typeof PolicyPublished>>

/**
 * What was published is published once as the law asks for it: a second record tells of the same, or of another
 * version.
 */
export const publications: Finder = ({ events }) => {
  const published = ofType(events, PolicyPublished).filter(({ data }) => data.constitutive !== false)
  if (published.length < 2) return []
  const amended = ofType(events, PolicyAmended)
  const enacted = new Map(ofType(events, PolicyEnacted).map(({ data }) => [data.policy, data.version]))
  const versionOf = ({ data: { policy, version } }: Published): string =>
    version ?? enacted.get(policy) ?? 'v1'
  // Of which version somebody published after an amendment, who names none, is not known.
  const isBetween = (one: Published, other: Published): boolean =>
    other.data.version === undefined &&
    amended.some(
      ({ seq, data: { policy } }) => policy === other.data.policy && one.seq < seq && seq < other.seq,
    )
  return published.flatMap((later, at): ReadonlyArray<Finding> => {
    const { policy } = later.data
    const before = published
      .slice(0, at)
      .find(
        (one) =>
          one.data.policy === policy &&
          versionOf(one) === versionOf(later) &&
          isOneWay(one, later) &&
          !isBetween(one, later),
      )
    return before === undefined
      ? []
      : [
          {
            code: 'published-again',
            severity: 'doubt',
            subject: policy,
            sentence: `${policy} is recorded as published on “${before.data.publishedOn.text}” and on “${later.data.publishedOn.text}”, both times in one version; what commences on publication does so on the first.`,
            events: [before.id, later.id],
            settledBy:
              'Retracting the record that is wrong, naming the version of each, or saying which of them the law asks for.',
          },
        ]
  })
}

/**
 * A gazette and a web page are two publications of one text; two in one place, or two that each are the one the law
 * asks for, are not.
 */
const isOneWay = (one: Published, other: Published): boolean =>
  one.data.channel === other.data.channel ||
  (one.data.constitutive === true && other.data.constitutive === true)
