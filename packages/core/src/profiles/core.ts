import type { Profile } from './Profile.js'
import { rankOfAct, rankOfKind } from './ranks.js'

/** What holds where no jurisdiction was named: the rules common to the systems studied, each marked as not checked. */
export const core: Profile = {
  id: 'core',
  title: 'Common rules, no jurisdiction',
  hemisphere: null,
  rankOfAct: {
    value: rankOfAct,
    source: 'A lower body cannot end a higher body’s instrument; common rule',
    checked: false,
  },
  rankOfKind: {
    value: rankOfKind,
    source: 'Bylaw above council policy above administrative policy; common rule',
    checked: false,
  },
  onRevocation: { value: 'unknown', source: 'No common rule', checked: false },
}
