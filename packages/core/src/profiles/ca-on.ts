import { core } from './core.js'
import type { Profile } from './Profile.js'

/**
 * Ontario, Canada: Municipal Act, 2001. Some regional by-laws wait for a majority of the lower tiers, each by a
 * condition of its own. Provisions are named, not yet checked.
 */
export const caOn: Profile = {
  ...core,
  id: 'ca-on',
  title: 'Ontario, Canada',
  hemisphere: 'north',
  onRevocation: {
    value: 'survive',
    source:
      'Legislation Act, 2006, SO 2006, c 21, Sch F, s. 52: what was made under a replaced Act continues',
    checked: false,
  },
}
