import { core } from './core.js'
import type { Profile } from './Profile.js'

/**
 * Great Britain. A byelaw waits for whoever confirms it, who also fixes the day it starts: it is recorded with an appointed
 * day, and `PolicyCommenced` says which it was. Standing orders that bar a reversal within six months bar motions, and end
 * nothing. Provisions are named, not yet checked.
 */
export const gb: Profile = {
  ...core,
  id: 'gb',
  title: 'Great Britain',
  hemisphere: 'north',
  onRevocation: {
    value: 'survive',
    source:
      'Interpretation Act 1978, s. 17(2)(b): what was made under a repealed and re-enacted power stands as made under the new one',
    checked: false,
  },
}
