import { core } from './core.js'
import type { Profile } from './Profile.js'

/**
 * New Zealand: Local Government Act 2002. An overdue review of a policy ends nothing; one of a bylaw does. Not yet
 * checked.
 */
export const nz: Profile = {
  ...core,
  id: 'nz',
  title: 'New Zealand',
  hemisphere: 'south',
  onRevocation: {
    value: 'survive',
    source:
      'Legislation Act 2019, s. 35: secondary legislation made under a repealed and replaced power continues',
    checked: false,
  },
  lapses: {
    's. 160A': {
      value: { after: 2, unit: 'years', ends: 'on-the-date', since: 'review-due', kinds: ['bylaw'] },
      source:
        'Local Government Act 2002, s. 160A: a bylaw not reviewed in time is revoked on the date 2 years after its review was due',
      checked: false,
    },
  },
}
