import { core } from './core.js'
import type { Profile } from './Profile.js'

/**
 * What municipal law of the United States has widely in common; charters differ, and a city's own profile starts from
 * this one. Final passage is the mayor's approval, the day an ordinance became law unsigned, or the vote that overrode
 * a veto, wherever such a step is on record (R19); whether every ordinance needs one the charter says (`finalPassage`).
 * A referendum petition suspends where the petition says so, and a veto stays what is in force already where the veto
 * says so. Provisions are named, not yet checked.
 */
export const us: Profile = {
  ...core,
  id: 'us',
  title: 'United States, common municipal rules',
  hemisphere: 'north',
  commencement: {
    value: { n: 30, unit: 'days', after: ['enactment'] },
    source:
      'Commonly 30 days after final passage, which leaves the time for a referendum petition (Fresno, Tucson, Berkeley)',
    checked: false,
  },
  rescissionWithoutNotice: {
    value: [
      { share: 'two-thirds', of: 'votes-cast' },
      { share: 'majority', of: 'all-members' },
    ],
    source:
      'Commonly what was adopted before is rescinded without notice by two-thirds or by a majority of all members (Lexington, Minneapolis)',
    checked: false,
  },
  commencementOfClass: {
    emergency: {
      value: { n: 0, unit: 'days', after: ['enactment'] },
      source: 'Commonly an emergency ordinance works at once, upon final passage (Tucson)',
      checked: false,
    },
  },
}
