import type { DraftedAct } from '@minutebook/interchange'
import { begins, type Begun } from './Begun.js'
import type { OnRecord } from './ReadDocument.js'

/** Parts drafted acts into those to record and those the ledger holds already: nothing begins twice. */
export const unrecorded = (
  drafted: ReadonlyArray<DraftedAct>,
  { by }: Begun,
): { readonly acts: ReadonlyArray<DraftedAct>; readonly onRecord: ReadonlyArray<OnRecord> } => {
  const eventOf = ({ act }: DraftedAct): ReturnType<typeof by.get> => {
    const subject = begins(act)
    return subject === null ? undefined : by.get(subject)
  }
  // What was to follow from an act that is on record follows from its event.
  const ids = new Map<string | number, string | undefined>(
    drafted.map((one) => [`#${one.act.label ?? ''}`, eventOf(one)?.id]),
  )
  return {
    acts: drafted
      .filter((one) => eventOf(one) === undefined)
      .map((one) => ({ ...one, act: withCauses(one.act, ids) })),
    onRecord: drafted.flatMap((one) => {
      const event = eventOf(one)
      return event === undefined ? [] : [{ ...one, event: event.seq }]
    }),
  }
}

const withCauses = (
  act: DraftedAct['act'],
  ids: ReadonlyMap<string | number, string | undefined>,
): DraftedAct['act'] =>
  act.causedBy === undefined
    ? act
    : { ...act, causedBy: act.causedBy.map((cause) => ids.get(cause) ?? cause) }
