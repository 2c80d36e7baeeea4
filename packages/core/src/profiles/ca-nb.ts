import { core } from './core.js'
import type { Profile } from './Profile.js'

/** New Brunswick, Canada. Provisions are named, not yet checked. */
export const caNb: Profile = {
  ...core,
  id: 'ca-nb',
  title: 'New Brunswick, Canada',
  hemisphere: 'north',
  onAmalgamation: {
    value: 'former-area',
    source:
      'Local Governance Act, SNB 2017, c 18: on amalgamation by-laws stay in force in the area of each former municipality until repealed',
    checked: false,
  },
}
