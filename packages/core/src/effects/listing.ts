import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Target } from '../law/Target.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'

export const lists = ({ event }: ReadEvent, subject: SubjectId): boolean => {
  for (const { id } of event.subjects) if (id === subject) return true
  return false
}

/** What an event may do something to is what it lists; a class of policies it means by listing what makes the class. */
export const allowed = (target: Target, known: ReadEvent): boolean =>
  lists(known, typeof target === 'string' ? target : (target.adoptedBy ?? theMunicipality))
