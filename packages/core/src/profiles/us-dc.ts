import type { Profile } from './Profile.js'
import { us } from './us.js'

/**
 * District of Columbia: Home Rule Act. An act that costs money applies only once it is funded, which is the enactment's
 * `applicability` and never its force. A permanent act starts after congressional review, whose end nobody can compute:
 * it is recorded as a commencement. Provisions are named, not yet checked.
 */
export const usDc: Profile = {
  id: 'us-dc',
  title: 'District of Columbia, United States',
  hemisphere: us.hemisphere,
  rankOfAct: us.rankOfAct,
  rankOfKind: us.rankOfKind,
  onRevocation: us.onRevocation,
  commencementOfClass: {
    emergency: {
      value: { n: 0, unit: 'days', after: ['enactment'] },
      source: 'Home Rule Act, s. 412(a) (D.C. Code § 1-204.12(a)): an emergency act is effective immediately',
      checked: false,
    },
  },
  terms: {
    emergency: {
      value: { n: 90, unit: 'days' },
      source: 'Home Rule Act, s. 412(a) (D.C. Code § 1-204.12(a)): for a period not to exceed 90 days',
      checked: false,
    },
    temporary: {
      value: { n: 225, unit: 'days' },
      source:
        'Rules of the Council of the District of Columbia, rule 413: a temporary act expires after 225 days',
      checked: false,
    },
  },
  finalPassage: {
    value: ['bylaw'],
    source:
      'Home Rule Act, s. 404(e) (D.C. Code § 1-204.04(e)): an act is signed, becomes law unsigned, or passes over a disapproval',
    checked: false,
  },
}
