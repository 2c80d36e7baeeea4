import { core } from './core.js'
import type { Profile } from './Profile.js'

/** Ireland: Local Government Act 2001. A bye-law names the day it starts. Provisions are named, not yet checked. */
export const ie: Profile = {
  ...core,
  id: 'ie',
  title: 'Ireland',
  hemisphere: 'north',
  onRevocation: {
    value: 'survive',
    source:
      'Interpretation Act 2005, s. 26(2)(d): an instrument made under a repealed and re-enacted power continues',
    checked: false,
  },
}
