import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { EffectBase } from '../law/Effect.js'
import type { EventId } from '../values/ids.js'
import type { ResolutionId } from '../values/SubjectId.js'
import type { DataOfKind } from './Kind.js'
import { ResolutionPassed } from './ResolutionPassed.js'

/** The resolutions an act is a consequence of: by its own causes, and all of them where there are more behind those. */
export type Adopters = Pick<EffectBase, 'adoptedBy' | 'followsFrom'>

const nobody: Adopters = {}

/** Follows what caused an act, and what caused that, as far as it is known. */
export const adopting = (
  { causedBy }: Pick<RecordedEvent, 'causedBy'>,
  eventOf: (id: EventId) => RecordedEvent | undefined,
): Adopters => {
  if (causedBy.length === 0) return nobody
  const seen = new Set(causedBy)
  const found = new Set<ResolutionId>()
  let direct = 0
  let steps = causedBy
  for (let step = 1; steps.length > 0; step += 1) {
    const causes = steps.flatMap((id) => eventOf(id) ?? [])
    for (const cause of causes) if (isVote(cause)) found.add(cause.data.resolution)
    if (step === 1) direct = found.size
    steps = causes.flatMap((cause) => cause.causedBy.filter((id) => !seen.has(id)))
    for (const id of steps) seen.add(id)
  }
  if (found.size === 0) return nobody
  const all = [...found]
  if (direct === all.length) return { adoptedBy: all }
  return direct === 0 ? { followsFrom: all } : { adoptedBy: all.slice(0, direct), followsFrom: all }
}

const isVote = (event: RecordedEvent): event is RecordedEvent<DataOfKind<typeof ResolutionPassed>> =>
  event.type === ResolutionPassed.type
