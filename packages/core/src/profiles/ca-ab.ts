import type { Profile } from './Profile.js'
import { rankOfAct, rankOfKind } from './ranks.js'

/** Alberta, Canada: Municipal Government Act, RSA 2000, c M-26 (MGA). Provisions are named, not yet checked. */
export const caAb: Profile = {
  id: 'ca-ab',
  title: 'Alberta, Canada',
  hemisphere: 'north',
  rankOfAct: { value: rankOfAct, source: 'MGA ss. 180, 191, 203', checked: false },
  rankOfKind: { value: rankOfKind, source: 'MGA ss. 180, 191, 203', checked: false },
  commencement: {
    value: { n: 0, unit: 'days', after: ['enactment'] },
    source:
      'MGA ss. 189–190: a bylaw is in force from the beginning of the day it is passed, unless it says otherwise',
    checked: false,
  },
  onRevocation: {
    value: 'survive',
    source: 'Interpretation Act, RSA 2000, c I-8, s. 36: what was made under a replaced enactment continues',
    checked: false,
  },
}
