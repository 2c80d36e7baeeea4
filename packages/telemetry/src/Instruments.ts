import type { Counter, Histogram, Meter } from '@opentelemetry/api'

/** What is counted and measured. */
export interface Instruments {
  /** Seconds, by operation and outcome. */
  readonly duration: Histogram
  /** The same of a ledger, by operation, question and outcome. */
  readonly answered: Histogram
  /** Events that were stored, by ledger; those of a repeated append are not counted again. */
  readonly appended: Counter
  /** Events that were read, by operation. */
  readonly read: Counter
  /** Seconds of a projection, by its name, operation and outcome. */
  readonly projected: Histogram
  /** Events that a projection took in, by its name. */
  readonly taken: Counter
  /** Seconds from recording to now, of what a projection took in or could not, by its name and the outcome. */
  readonly lag: Histogram
}

/** Upper edges in seconds, from a look into memory to a cluster that fails over. */
const boundaries = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Upper edges in seconds, from an event that is followed at once to a projection that stood still for a month. */
const ages = [0.01, 0.1, 0.5, 1, 5, 10, 60, 300, 900, 3600, 21_600, 86_400, 604_800, 2_592_000]

export const instrumentsOf = (meter: Meter): Instruments => ({
  duration: meter.createHistogram('minutebook.store.duration', {
    description: 'How long the store took to answer',
    unit: 's',
    advice: { explicitBucketBoundaries: boundaries },
  }),
  answered: meter.createHistogram('minutebook.ledger.duration', {
    description: 'How long the ledger took to answer',
    unit: 's',
    advice: { explicitBucketBoundaries: boundaries },
  }),
  appended: meter.createCounter('minutebook.store.appended', {
    description: 'Events stored',
    unit: '{event}',
  }),
  read: meter.createCounter('minutebook.store.read', { description: 'Events read', unit: '{event}' }),
  projected: meter.createHistogram('minutebook.projection.duration', {
    description: 'How long a projection took',
    unit: 's',
    advice: { explicitBucketBoundaries: boundaries },
  }),
  taken: meter.createCounter('minutebook.projection.taken', {
    description: 'Events taken in by a projection',
    unit: '{event}',
  }),
  lag: meter.createHistogram('minutebook.projection.lag', {
    description: 'How long after its recording an event was taken in, or still could not be',
    unit: 's',
    advice: { explicitBucketBoundaries: ages },
  }),
})
