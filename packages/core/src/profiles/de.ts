import { core } from './core.js'
import type { Profile } from './Profile.js'

/** Germany, as its municipal codes have it in common. Provisions are named, not yet checked. */
export const de: Profile = {
  ...core,
  id: 'de',
  title: 'Germany',
  hemisphere: 'north',
  commencement: {
    value: { days: 1, from: 'publication' },
    source:
      'Gemeindeordnung Nordrhein-Westfalen, § 7(4): a statute that fixes no day is in force on the day after its promulgation',
    checked: false,
  },
}
