import { diagnosisOf, type Codec } from './Codec.js'

/** What is said of a value that cannot be divided, and a value of it. */
export interface LeafWords {
  readonly means: string
  readonly example: string | number | ReadonlyArray<string>
}

const words: Readonly<Record<string, LeafWords>> = {
  AuthorityId: { means: 'a power source in the ledger, such as a bylaw', example: 'authority:c-1094-19' },
  CivilDate: {
    means: 'a day of the municipality’s calendar, years 1000 to 9998, without time or zone',
    example: '2025-02-03',
  },
  ClockTime: { means: 'a time on the municipality’s wall clock, 24 hours', example: '18:00' },
  CommandId: {
    means: 'one command, for all its events: a UUID in lower case',
    example: '0194b0c0-0000-7000-8000-000000000000',
  },
  CorrectablePath: {
    means:
      'a JSON Pointer (RFC 6901) into `data`, `decidedOn`, `meeting`, `source` or `evidence` of another event',
    example: '/decidedOn',
  },
  Digest: {
    means: 'the SHA-256 of a document or text, in lower case',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  },
  EdtfText: {
    means: 'a date as far as it is known; see [time.md](time.md)',
    example: '2023-07-17/2025-02-03',
  },
  EventId: {
    means: 'one event: a UUID version 7 in lower case',
    example: '0194b0c0-0000-7000-8000-000000000001',
  },
  EventType: {
    means: 'the name of an event kind; with a prefix, an integrator’s own',
    example: 'PolicyEnacted',
  },
  Instant: {
    means: 'a moment in UTC with exactly six decimals, 27 characters',
    example: '2025-01-28T16:00:00.000000Z',
  },
  MeetingId: { means: 'a sitting', example: 'meeting:council-2025-02-03' },
  MotionId: { means: 'a motion', example: 'motion:rescind-6030' },
  MunicipalityId: {
    means: 'the municipality whose ledger it is: an Open Civic Data division id where there is one',
    example: 'ocd-division/country:ca/csd:4811049',
  },
  OpaqueId: { means: 'a person, officer or system by an id that is no name', example: 'member-4' },
  PolicyId: { means: 'a policy, bylaw kept as a policy, or procedure', example: 'policy:6030' },
  Portions: {
    means: 'parts of an instrument, one by one and at least one, each as the instrument names it',
    example: ['s. 1', 's. 2'],
  },
  ResolutionId: { means: 'a resolution', example: 'resolution:2025-031' },
  Span: { means: 'a number of days, months or years: a whole number from 0 to 999,999', example: 30 },
  SubjectId: { means: 'anything an event can be about: `kind:name`', example: 'municipality:self' },
  Text: {
    means: 'a text that says something: nothing around it, at most 8,192 UTF-16 units',
    example: 'Customer Service Policy',
  },
  TimeZone: { means: 'an IANA time zone', example: 'America/Edmonton' },
  Whole: { means: 'a whole number from 0 to 2^53 - 1', example: 3 },
}

/** The words for a leaf. One that nobody described stops the generator: a catalogue with holes is not written. */
export const leafWords = (leaf: Codec): LeafWords => {
  const found = words[leaf.name]
  if (found === undefined) throw new Error(`scripts/catalogue/leaves.ts does not describe ${leaf.name}.`)
  if (!leaf.is(found.example)) throw new Error(`${String(found.example)} is no ${leaf.name}.`)
  return found
}

/** What real registers hold where a value should stand; each leaf says what is wrong with it. */
const bad: ReadonlyArray<unknown> = [
  null,
  -1,
  1_000_000,
  '',
  ' 2025-02-03\r\n',
  'x'.repeat(9000),
  '\uD800',
  'Apriil 17',
  'sometime',
  '0001-01-01',
  '10/8/16',
  '30/06/2019',
  '2016/11/29',
  '2016-11-154',
  '20161129',
  '2025-02-30',
  '2025-02-03T18:00:00',
  '2025-02-03T18:00:00-07:00',
  '2025-02-03T18:00:00Z',
  '..',
  '2025-02-03/2024-01-01',
  '2016-13',
  '2016-10/',
  '201',
  'New Town',
]

/** The codes with which a leaf refuses such values. */
export const leafCodes = (leaf: Codec): ReadonlyArray<string> => [
  ...new Set(bad.flatMap((value) => (leaf.is(value) ? [] : (diagnosisOf(leaf)?.(value).code ?? [])))),
]
