import type { DraftedAct, RfdDrafts } from '@minutebook/interchange'

/** A drafted act that the ledger holds already, with the number of its event. */
export interface OnRecord extends DraftedAct {
  readonly event: number
}

/** What was read in a document and is to be recorded, or not. */
export interface ReadDocument extends RfdDrafts {
  readonly digest: string
  readonly title: string | null
  readonly meetingDate: string
  /** What the ledger holds already and is not recorded again. */
  readonly onRecord: ReadonlyArray<OnRecord>
}
