/** What became of a call, where that shows something. */
export type Kind = 'stored' | 'repeated' | 'refused' | 'read'

const member = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined

/** Which kind of answer this is; null for that of an empty reading, a head, a list, or an append of no events. */
export const kindOf = (answer: unknown): Kind | null => {
  if (Array.isArray(answer)) return answer.length > 0 ? 'read' : null
  if (member(answer, '_tag') === 'Left') return 'refused'
  const appended = member(answer, 'right')
  if (member(appended, 'alreadyStored') === true) return 'repeated'
  return Number(member(appended, 'size')) > Number(member(appended, 'first')) ? 'stored' : null
}
