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

const calledIn = (register: Register, policy: SubjectId): Called => {
  const everything = { size: register.book.size(), visible: () => true, key: '' }
  const { sets } = register.study(policy, everything).course
  const all = (facet: string): ReadonlyArray<string> =>
    sets.flatMap((set) =>
      set.facet === facet && set.target === policy && set.value._tag === 'plain' ? [set.value.text] : [],
    )
  return {
    title: all('title').at(-1) ?? null,
    numbers: [...new Set(all('identifier'))],
    kind: all('class').at(-1) ?? null,
  }
}

/** A policy for people: its title and numbers, then its id. */
export const shownPolicy = (policy: string, { title, numbers }: Called): string => {
  const number = numbers.length === 0 ? '' : ` ${numbers.join(', ')}`
  return title === null && number === '' ? policy : `${title ?? 'Policy'}${number} (${policy})`
}
