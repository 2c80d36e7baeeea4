import type { Envelope } from './Envelope.js'

/** An event read back from the ledger whose payload has been decoded as `D`. */
export interface RecordedEvent<D = unknown> extends Omit<Envelope, 'data'> {
  readonly data: D
}
