import { core } from './core.js'
import type { Profile } from './Profile.js'

/** New South Wales, Australia: Local Government Act 1993. Provisions are named, not yet checked. */
export const auNsw: Profile = {
  ...core,
  id: 'au-nsw',
  title: 'New South Wales, Australia',
  hemisphere: 'south',
  onAmalgamation: {
    value: 'former-area',
    source:
      'Local Government (Council Amalgamations) Proclamation 2016: codes, plans, strategies and policies go on in the area of each former council',
    checked: false,
  },
  onRevocation: {
    value: 'survive',
    source:
      'Interpretation Act 1987 (NSW), s. 30: a repeal does not affect what was done under the repealed law',
    checked: false,
  },
  lapses: {
    's. 165(4)': {
      value: { after: 12, unit: 'months', ends: 'at-expiration', kinds: ['council-policy'] },
      source:
        'Local Government Act 1993 (NSW), s. 165(4): a local approvals policy, other than one adopted since the election, is revoked at the expiration of 12 months after the declaration of the poll',
      checked: false,
    },
  },
}
