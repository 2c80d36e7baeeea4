import { core } from './core.js'
import type { Profile } from './Profile.js'

/** South Africa: Local Government: Municipal Systems Act 32 of 2000. Provisions are named, not yet checked. */
export const za: Profile = {
  ...core,
  id: 'za',
  title: 'South Africa',
  hemisphere: 'south',
  commencement: {
    value: { n: 0, unit: 'days', after: ['publication'] },
    source:
      'Municipal Systems Act 32 of 2000, s. 13: a by-law takes effect when published in the Provincial Gazette, or on a future date it fixes',
    checked: false,
  },
  onRevocation: {
    value: 'survive',
    source:
      'Interpretation Act 33 of 1957, s. 12(2)–(3): what was made under a repealed and re-enacted law stands',
    checked: false,
  },
}
