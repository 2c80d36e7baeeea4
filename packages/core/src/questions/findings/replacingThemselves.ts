import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { PolicySuperseded } from '../../events/PolicySuperseded.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** What is replaced by itself is more often a slip: another policy was meant. */
export const replacingThemselves: Finder = ({ events }) =>
  [
    ...ofType(events, PolicyEnacted).filter(({ data }) => data.replaces?.includes(data.policy) === true),
    ...ofType(events, PolicySuperseded).filter(({ data }) => data.by === data.policy),
  ].map(({ id, data: { policy } }): Finding => ({
    code: 'replaces-itself',
    severity: 'doubt',
    subject: policy,
    sentence: `${policy} is recorded as replaced by itself, which ends nothing.`,
    events: [id],
    settledBy: 'Correcting which policy replaces which.',
  }))
