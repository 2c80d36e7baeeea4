import type { Draft, EventType } from '../envelope/Envelope.js'
import type { Links } from '../record/Links.js'
import { touches } from '../record/touches.js'
import { EventId } from '../values/ids.js'
import type { Whole } from '../values/text.js'
import type { Command } from './Command.js'
import type { UnderstoodAct } from './readAct.js'

/** An act with everything the ledger works out: its id and command, what it touches and what it rests on. */
export const draftOf = (
  { act, kind }: UnderstoodAct,
  id: EventId,
  { id: command, recordedBy }: Pick<Command, 'id' | 'recordedBy'>,
  links: Links,
): Draft => {
  // A label that is left names nothing, and the act is refused for it.
  const causedBy = (act.causedBy ?? []).flatMap((id) => (EventId.is(id) ? [id] : []))
  const event = { causedBy, cites: act.cites ?? [], meeting: act.meeting ?? null, data: act.data }
  return {
    ...event,
    ...touches(event, kind, links),
    id,
    command,
    type: kind.type as EventType,
    version: kind.version as Whole,
    claimed: act.claimed ?? null,
    recordedBy,
    by: act.by ?? null,
    decidedOn: act.decidedOn ?? null,
    evidence: act.evidence ?? null,
    source: act.source ?? null,
    _sd: [],
    attachments: act.attachments ?? [],
  }
}
