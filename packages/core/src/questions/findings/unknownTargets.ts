import type { ReadEvent } from '../../catalogue/readEvent.js'
import { AuthorityConferred } from '../../events/AuthorityConferred.js'
import { AuthorityRevoked } from '../../events/AuthorityRevoked.js'
import { DirectionFulfilled } from '../../events/DirectionFulfilled.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { AuthorityId, isResolutionId, ResolutionId, type SubjectId } from '../../values/SubjectId.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Acts upon resolutions that nobody recorded as passed, and upon powers that nobody recorded as conferred. */
export const unknownTargets: Finder = ({ events }) => {
  const known = new Set<SubjectId>([
    ...ofType(events, ResolutionPassed).map(({ data }) => data.resolution),
    ...ofType(events, AuthorityConferred).map(({ data }) => data.authority),
  ])
  return events.flatMap((entry): ReadonlyArray<Finding> => {
    const { id, type } = entry.event
    return namedIn(entry)
      .filter((one) => !known.has(one))
      .map((subject): Finding => ({ ...toldOf(subject, type), severity: 'gap', subject, events: [id] }))
  })
}

const toldOf = (subject: SubjectId, type: string): Pick<Finding, 'code' | 'sentence' | 'settledBy'> =>
  isResolutionId(subject)
    ? {
        code: 'resolution-unknown',
        sentence: `${type} is recorded of ${subject}, and nothing on record says that it was passed.`,
        settledBy: 'Recording ResolutionPassed; correcting the resolution, if another is meant.',
      }
    : {
        code: 'authority-unknown',
        sentence: `${type} is recorded of ${subject}, and nothing on record says that it was conferred.`,
        settledBy: 'Recording AuthorityConferred; correcting the power, if another is meant.',
      }

const namedIn = ({ event, kind }: ReadEvent): ReadonlyArray<SubjectId> => {
  if (kind === null) return []
  const data = inNewestShape(kind, event).data as Readonly<Record<string, unknown>>
  const { worksOn } = kind.among
  return [
    typeof worksOn === 'object' ? data[worksOn.on] : null,
    kind.type === DirectionFulfilled.type ? data['resolution'] : null,
    kind.type === AuthorityRevoked.type ? data['replacedBy'] : null,
  ].filter((one) => ResolutionId.is(one) || AuthorityId.is(one))
}
