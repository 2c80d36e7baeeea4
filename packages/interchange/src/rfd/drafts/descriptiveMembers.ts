import type { Description } from '../RequestForDecision.js'
import { member, members } from './draftedAct.js'
import type { Drafting } from './Drafting.js'

/**
 * What a register keeps of any policy besides its force: a summary and related policies, in the report's
 * words.
 */
export const descriptiveMembers = ({ rfd, id }: Drafting, key: string): Readonly<Record<string, unknown>> => {
  const told = rfd.descriptions.filter(({ policy }) => policy === key)
  return {
    ...member('summary', told.flatMap((one) => (one._tag === 'summary' ? [one.told.text] : [])).join(' ')),
    ...members(
      'related',
      told.flatMap((one) => (one._tag === 'related' ? one.others.map(id) : [])),
    ),
  }
}

/** Whether a description has a place in the record of a policy that was only imported, or of none at all. */
export const isKept = ({ _tag }: Description, record: 'enacted' | 'imported' | 'none'): boolean => {
  if (record === 'none') return false
  return record === 'enacted' || _tag === 'summary' || _tag === 'related' || _tag === 'replaces'
}
