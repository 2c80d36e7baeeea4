import { core } from './core.js'
import type { Profile } from './Profile.js'

/**
 * Great Britain. A byelaw waits for whoever confirms it, who also fixes the day it starts: it is recorded with an
 * appointed day, and `PolicyCommenced` says which it was. What was reversed against standing orders stands, and shows
 * as a finding. Provisions are named, not yet checked.
 */
export const gb: Profile = {
  ...core,
  id: 'gb',
  title: 'Great Britain',
  hemisphere: 'north',
  reversalBar: {
    value: { months: 6 },
    source:
      'Standing orders commonly: no resolution of the preceding six months is reversed, save by special notice or on the report of a committee',
    checked: false,
  },
  onRevocation: {
    value: 'survive',
    source:
      'Interpretation Act 1978, s. 17(2)(b): what was made under a repealed and re-enacted power stands as made under the new one',
    checked: false,
  },
}
