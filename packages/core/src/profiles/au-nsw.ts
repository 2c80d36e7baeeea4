import { core } from './core.js'
import type { Profile } from './Profile.js'

/** New South Wales, Australia: Local Government Act 1993. Provisions are named, not yet checked. */
export const auNsw: Profile = {
  ...core,
  id: 'au-nsw',
  title: 'New South Wales, Australia',
  hemisphere: 'south',
  lapses: {
    's. 165(4)': {
      value: { after: 12, unit: 'months', ends: 'at-expiration', kinds: ['council-policy'] },
      source:
        'Local Government Act 1993 (NSW), s. 165(4): a local approvals policy is revoked at the expiration of 12 months after the declaration of the poll',
      checked: false,
    },
  },
}
