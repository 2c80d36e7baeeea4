import { inNewestShape, type Register, type SubjectId } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import type { Session } from '../Session.js'
import { secondReading } from './secondReading.js'

/** What a policy is called now, as far as anybody recorded it. */
export interface Called {
  readonly title: string | null
  readonly numbers: ReadonlyArray<string>
  /** Its kind, such as `council-policy`. */
  readonly kind: string | null
}

/** Says of each policy what it is called. */
export const namesIn = async (ledger: Ledger): Promise<(policy: string) => Called> => {
  const register = await secondReading(ledger)
  return (policy) => calledIn(register, policy as SubjectId)
}

const unnamed: Called = { title: null, numbers: [], kind: null }

/** The same for people only: where nobody reads it, nothing is looked up. */
export const namesForPeople = async (
  { json }: Session,
  ledger: Ledger,
): Promise<(policy: string) => Called> => (json ? () => unnamed : namesIn(ledger))

/** What an event may say of the policy it is about; of two that say it, the later one counts. */
interface Describing {
  readonly policy?: unknown
  readonly title?: string
  readonly kind?: string
  readonly identifiers?: ReadonlyArray<{ readonly text: string }>
}

const calledIn = ({ book, study }: Register, policy: SubjectId): Called => {
  const everything = { size: book.size(), visible: () => true, key: '' }
  const said = study(policy, everything)
    .events()
    .flatMap(({ event, kind }) => {
      if (kind === null) return []
      const data = inNewestShape(kind, event).data as Describing
      return data.policy === policy ? [data] : []
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
