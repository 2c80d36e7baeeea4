import { attested, enacted, fulfilled, imported, passed, proposesToRescind } from '../acts.js'
import { recorded, type Step } from '../history.js'

/** Customer Service Policy 6,030. */
export const p6030 = 'policy:6030'
/** The Customer Experience Policy the City Manager "recently approved". */
export const cep = 'policy:customer-experience'
export const motion = 'motion:rescind-6030'
export const statement = 'resolution:2023-07-17-customer-experience'

/** What the request for decision shows of 6,030, recorded on the supposed day the agenda was read. */
export const report: Step = recorded(
  '2025-01-28',
  imported(p6030, { data: { title: 'Customer Service Policy', identifiers: [{ text: '6,030' }] } }),
  attested(p6030, 'in-force', '2025-01-28'),
  proposesToRescind(motion, p6030, { edtf: '2025-02-03', text: 'February 3, 2025' }),
)

export const direction: Step = recorded(
  '2023-07-17',
  passed(statement, { d: '2023-07-17', label: 'statement' }),
  {
    type: 'DirectionIssued',
    decidedOn: '2023-07-17',
    causedBy: ['#statement'],
    data: {
      resolution: statement,
      key: 'direction',
      addressee: 'City Manager',
      task: 'implement a customer experience policy that reflects this commitment',
    },
  },
)

/** The policy as the report tells of it: approved "recently", by the report's day; its commencement as given. */
export const approvedRecently = (commencement: object): Step =>
  recorded(
    '2025-02-03',
    enacted(cep, {
      d: { edtf: '2023-07-17/2025-02-03', text: 'recently' },
      by: { body: 'officer', instrument: 'decision', office: 'City Manager' },
      data: { kind: 'administrative-policy', commencement },
    }),
    fulfilled(statement, cep),
  )
