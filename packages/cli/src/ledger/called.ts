import type { Register, SubjectId } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import { secondReading } from './secondReading.js'

/** What a policy is called now, as far as anybody recorded it. */
export interface Called {
  readonly title: string | null
  readonly numbers: ReadonlyArray<string>
  /** Its kind, such as `council-policy`. */
  readonly kind: string | null
}

/** Says of each policy what it is called; only for people, since no answer depends on it. */
export const namesIn = async (ledger: Ledger): Promise<(policy: string) => Called> => {
  const register = await secondReading(ledger)
  return (policy) => calledIn(register, policy as SubjectId)
}

/** What an event may say of the policy it is about; of two that say it, the later one counts. */
interface Describing {
  readonly policy?: unknown
  readonly title?: string
  readonly kind?: string
  readonly identifiers?: ReadonlyArray<{ readonly text: string }>
}

const calledIn = ({ book, study }: Register, policy: SubjectId): Called => {
  const everything = { size: book.size(), visible: () => true, key: '' }
  const said = study(policy, everything).course.legal.events.flatMap(({ event, kind }) => {
    const data = event.data as Describing
    return kind !== null && data.policy === policy ? [data] : []
  })
  return {
    title: said.flatMap(({ title }) => title ?? []).at(-1) ?? null,
    numbers: [...new Set(said.flatMap(({ identifiers }) => (identifiers ?? []).map(({ text }) => text)))],
    kind: said.flatMap(({ kind }) => kind ?? []).at(-1) ?? null,
  }
}

/** A policy for people: its title and numbers, then its id. */
export const shownPolicy = (policy: string, { title, numbers }: Called): string => {
  const number = numbers.length === 0 ? '' : ` ${numbers.join(', ')}`
  return title === null && number === '' ? policy : `${title ?? 'Policy'}${number} (${policy})`
}
