import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, minutebook, type Ran } from './world.js'

export const sprucegrove = 'ocd-division/country:ca/csd:4811049'
export const ledgerFile = 'spruce-grove.minutebook'

const report = { kind: 'rfd', title: 'Request for Decision', locator: 'line 7', quote: null, digest: null }

/** What the request for decision shows of Customer Service Policy 6,030 and of the policy that is to replace it. */
const acts: ReadonlyArray<object> = [
  {
    type: 'ResolutionPassed',
    label: 'statement',
    decidedOn: '2023-07-17',
    by: { body: 'council', instrument: 'resolution' },
    data: { resolution: 'resolution:2023-07-17-customer-experience' },
  },
  {
    type: 'PolicyImported',
    source: report,
    data: {
      policy: 'policy:6030',
      kind: 'council-policy',
      title: 'Customer Service Policy',
      identifiers: [{ text: '6,030' }],
    },
  },
  {
    type: 'StatusAttested',
    evidence: 'secondary',
    data: { policy: 'policy:6030', status: 'in-force', observedOn: '2025-01-28' },
  },
  {
    type: 'MotionProposed',
    source: { ...report, locator: 'line 27', quote: 'THAT Customer Service Policy 6,030 be rescinded.' },
    data: {
      motion: 'motion:rescind-6030',
      text: 'THAT Customer Service Policy 6,030 be rescinded.',
      scheduledFor: { edtf: '2025-02-03', text: 'February 3, 2025' },
      intendedEffects: [{ act: 'PolicyRescinded', policy: 'policy:6030' }],
    },
  },
  {
    type: 'PolicyEnacted',
    decidedOn: { edtf: '2023-07-17/2025-02-03', text: 'recently' },
    by: { body: 'officer', instrument: 'decision', office: 'City Manager' },
    data: {
      policy: 'policy:customer-experience',
      kind: 'administrative-policy',
      title: 'Customer Experience Policy',
      commencement: { rule: 'onEnactment', basis: 'assumed' },
    },
  },
]

/** What a council really decides: the rescission of 6,030, with its resolution. */
export const rescission: ReadonlyArray<object> = [
  {
    type: 'ResolutionPassed',
    label: 'vote',
    decidedOn: '2025-02-03',
    by: { body: 'council', instrument: 'resolution' },
    data: { resolution: 'resolution:25-031', motion: 'motion:rescind-6030' },
  },
  {
    type: 'PolicyRescinded',
    causedBy: ['#vote'],
    decidedOn: '2025-02-03',
    by: { body: 'council', instrument: 'resolution' },
    data: { policy: 'policy:6030' },
  },
]

export const lines = (all: ReadonlyArray<object>): string =>
  all.map((one) => `${JSON.stringify(one)}\n`).join('')

/** Writes a file into a folder and gives its name. */
export const put = (cwd: string, name: string, text: string): string => {
  writeFileSync(join(cwd, name), text)
  return name
}

const well = async (ran: Promise<Ran>): Promise<void> => {
  const { code, err } = await ran
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`)
}

/** The options that say whose ledger is made. */
export const named: ReadonlyArray<string> = [
  '--municipality',
  sprucegrove,
  '--name',
  'City of Spruce Grove',
  '--zone',
  'America/Edmonton',
]

/** A folder with the ledger of Spruce Grove as the request for decision shows it, recorded on 28 January 2025. */
export const town = async (): Promise<string> => {
  const cwd = folder()
  const then = minutebook(cwd, { at: '2025-01-28T19:00:00.000000Z' })
  await well(then('create', ledgerFile, ...named, '--profile', 'ca-ab'))
  await well(then('record', ledgerFile, put(cwd, 'report.jsonl', lines(acts)), '--import'))
  return cwd
}
