import { citedInEnglish } from './citedInEnglish.js'
import { range } from './dayInWords.js'
import type { Words } from './words.js'

/** The sentences in English. */
export const english: Words = {
  inForce: (policy, on) => `${policy} is in force on ${on}.`,
  notInForce: (policy, on, why) => `${policy} is not in force on ${on}: ${why}.`,
  undetermined: (policy, on, why) => `Whether ${policy} is in force on ${on} cannot be determined: ${why}.`,
  notInForceReason: {
    'no-record': 'there is no record of it, and the record is declared complete for that day',
    'out-of-territory': 'the area is not, or no longer, one in which it holds',
    quashed: 'it was quashed',
    'never-passed': 'it was proposed and never passed',
    vetoed: 'it was vetoed',
    'approval-refused': 'an approval it needed was refused',
    'not-yet-enacted': 'it was not enacted by then',
    'not-commenced': 'it was enacted but had not commenced',
    'zero-length': 'it had ended by the day it was to begin',
    rescinded: 'it was rescinded',
    superseded: 'another policy replaced it',
    expired: 'it expired',
    'lapsed-by-law': 'it lapsed by law',
    disallowed: 'it was disallowed',
    'authority-lapsed': 'the power it rested on lapsed',
    'municipality-ended': 'the municipality ended',
    suspended: 'it was suspended',
  },
  undeterminedReason: {
    'no-record': 'there is no record of it, and the record is not declared complete for that day',
    'outside-coverage': 'the record is not declared complete for that day, so an ending may be missing',
    'successor-unknown': 'it is not known what followed the municipality',
    'conflicting-records': 'the records contradict each other',
    'outcome-unknown': 'a decision was due and its outcome is not on record',
    'effect-unknown': 'the effect of an act on record is not known',
    'condition-unknown': 'it is not known whether a condition was met',
    'date-uncertain': 'a day it turns on is not known exactly',
    'commencement-unknown': 'it is not known when it came into force',
  },
  unrecorded: 'it ended in a way that is not on record',
  either: (ways) => ways.join(', or '),
  possible: (ways) => `As far as the record goes it is one of: ${ways.join('; ')}.`,
  way: (inForce, why) => (inForce ? 'in force' : `not in force (${why ?? ''})`),
  presumed: (way) => `Without what is still open it would be ${way}.`,
  asDecidedBy: (day) => `Only what was decided by ${day} is counted.`,
  knownAt: (moment) => `Only what was recorded by ${moment} is known.`,
  knownUpTo: (seq) => `Only what was recorded up to event number ${seq} is known.`,
  knownBy: (register, moment) => `Only what ${register} claims to have recorded by ${moment} is known.`,
  portion: (name) => `Asked about ${name} alone; other parts may stand otherwise (R22).`,
  territory: (area) => `Asked whether it holds in ${area}.`,
  partial: 'A part of it stands otherwise that day: the whole is in force as soon as any part is (R22).',
  from: (earliest, latest) =>
    latest === null
      ? `If it came into force, it did so ${range(earliest, latest)}.`
      : `It came into force ${range(earliest, latest)}.`,
  commences: (earliest, latest) =>
    latest === null
      ? `If it comes into force, it does so ${range(earliest, latest)}.`
      : `It comes into force ${range(earliest, latest)}.`,
  ceases: (earliest, latest) =>
    latest === null
      ? `If it ceases at all, it does so ${range(earliest, latest)}; the record does not make it certain.`
      : `It ceases ${range(earliest, latest)}; that day is the first no longer in force.`,
  suspended: (earliest, latest, isSure) => {
    if (earliest === null && latest === null) return 'Nothing on record says when the suspension ends.'
    return `${isSure ? 'The suspension' : 'If it is suspended, the suspension'} ends ${range(earliest, latest)}; that day is the last on which it holds.`
  },
  applicability: (applying) => {
    if (applying === null) return 'Whether it applies cannot be said from the record.'
    switch (applying.rule) {
      case 'applies':
        return null
      case 'pending':
        return `It does not apply yet: that is pending on “${applying.condition}”.`
      case 'from':
        return `It does not apply before ${applying.date.text}.`
    }
  },
  pending: (motion) => `${motion} is still to be decided and could change this.`,
  flag: {
    'transition-day': 'The status turns on this very day; the whole day belongs to the new state (R2).',
    projected: 'The day lies after what was known, so this is a projection (R11).',
    retroactive: 'It is so on this day by a decision taken later (R12).',
    'zero-length': 'It ended no later than it began, so it was never in force (R3).',
    'unconfirmed-minutes': 'It rests on draft minutes; the vote is the act, the minutes are the proof.',
    contested: 'It is challenged in court; it is valid until it is set aside (R15).',
    'possible-widened': 'So many uncertain days overlap that fewer possibilities may remain than are listed.',
    'claimed-knowledge': 'What was known when is what an older register claims; it cannot be certified.',
    'date-doubtful': 'A source itself doubts a date this rests on.',
    'area-unnamed': 'No act on record names that area; mind its spelling.',
  },
  limitedTo: (areas) =>
    areas.length === 0
      ? 'It is limited to certain areas (R22b), and it is in force in none of those on record.'
      : `It is limited to certain areas (R22b). Of those on record it is in force, or may be, in: ${areas.join(', ')}.`,
  partUnnamed: (parts) =>
    parts.length === 0
      ? 'No act on record names a part of it, so that part is taken to stand as the rest.'
      : `No act on record names that part, so it is taken to stand as the rest; mind its spelling. Parts named are: ${parts.join(', ')}.`,
  cited: citedInEnglish,
}
