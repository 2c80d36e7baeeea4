import type { ActData } from 'minutebook'
import { cityManager, decided, enacted, noted, passed, proposedRescission } from './acts.js'
import { recorded, type Step } from './ledgers.js'

/** Customer Service Policy 6,030. */
export const p6030 = 'policy:6030'
/** The Customer Experience Policy that the City Manager "recently approved". */
export const cep = 'policy:customer-experience'
export const motion = 'motion:rescind-6030'
export const statement = 'resolution:2023-07-17-customer-experience'

/** What the request for decision shows of 6,030, recorded on the supposed day the agenda was read. */
export const report: Step = recorded(
  '2025-01-28',
  noted('PolicyImported', {
    policy: p6030,
    kind: 'council-policy',
    title: 'Customer Service Policy',
    identifiers: [{ text: '6,030' }],
  }),
  noted(
    'StatusAttested',
    { policy: p6030, status: 'in-force', observedOn: '2025-01-28' },
    { evidence: 'secondary' },
  ),
  proposedRescission(motion, p6030, { edtf: '2025-02-03', text: 'February 3, 2025' }),
)

export const task = 'implement a customer experience policy that reflects this commitment'

export const direction: Step = recorded(
  '2023-07-17',
  passed(statement, '2023-07-17', { label: 'statement' }),
  decided(
    'DirectionIssued',
    '2023-07-17',
    { resolution: statement, key: 'direction', addressee: 'City Manager', task },
    { causedBy: ['#statement'] },
  ),
)

type Commencement = ActData<'PolicyEnacted'>['commencement']

/** The policy as the report tells of it, with its commencement as somebody reads it. */
export const approvedRecently = (commencement: Commencement): Step =>
  recorded(
    '2025-02-03',
    enacted(
      cep,
      { edtf: '2023-07-17/2025-02-03', text: 'recently' },
      { kind: 'administrative-policy', commencement },
      { by: cityManager },
    ),
    noted('DirectionFulfilled', { resolution: statement, key: 'direction', policy: cep }),
  )

/** The same policy, approved by the City Manager on a supposed day. */
export const approved = (on: string, data: Partial<ActData<'PolicyEnacted'>> = {}): Step =>
  recorded(on, enacted(cep, on, { kind: 'administrative-policy', ...data }, { by: cityManager }))
