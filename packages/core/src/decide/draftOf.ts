import type { Draft, EventType } from '../envelope/Envelope.js'
import type { Links } from '../record/Links.js'
import { touches } from '../record/touches.js'
import type { EventId } from '../values/ids.js'
import type { Whole } from '../values/text.js'
import type { Command } from './Command.js'
import type { UnderstoodAct } from './readAct.js'

/** An act with everything the ledger works out: its id and command, what it touches and what it rests on. */
export const draftOf = (
  { act, kind }: UnderstoodAct,
  id: EventId,
  { id: command, recordedBy }: Pick<Command, 'id' | 'recordedBy'>,
  causedBy: ReadonlyArray<EventId>,
  links: Links,
): Draft => {
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
