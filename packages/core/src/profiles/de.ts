import { core } from './core.js'
import type { Profile } from './Profile.js'

/** Germany, as its municipal codes have it in common. Provisions are named, not yet checked. */
export const de: Profile = {
  ...core,
  id: 'de',
  title: 'Germany',
  hemisphere: 'north',
  commencement: {
    value: { n: 1, unit: 'days', after: ['publication'] },
    source:
      'Gemeindeordnung Nordrhein-Westfalen, § 7(4): a statute that fixes no day is in force on the day after its promulgation',
    checked: false,
  },
  commencementOfClass: {
    'building-plan': {
      value: { n: 0, unit: 'days', after: ['publication'] },
      source: 'Baugesetzbuch, § 10(3): a development plan comes into force with its publication',
      checked: false,
    },
  },
  onRevocation: {
    value: 'survive',
    source:
      'Common doctrine: a statute lawfully made outlives the power it was made under, unless the law that takes the power away says otherwise',
    checked: false,
  },
}
