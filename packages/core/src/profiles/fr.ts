import { core } from './core.js'
import type { Profile } from './Profile.js'

/**
 * France. What was neither published nor, where that is required, sent to the prefect is executory for nobody.
 * *Abrogation* ends from now on, as a rescission does; *retrait* undoes from the start, as a quashing ab initio does.
 * Provisions are named, not yet checked.
 */
export const fr: Profile = {
  ...core,
  id: 'fr',
  title: 'France',
  hemisphere: 'north',
  commencement: {
    value: { n: 0, unit: 'days', after: ['publication', 'transmission'] },
    source:
      'Code général des collectivités territoriales, art. L. 2131-1: executory once published or notified and transmitted to the prefect',
    checked: false,
  },
  commencementOfClass: {
    'not-transmitted': {
      value: { n: 0, unit: 'days', after: ['publication'] },
      source:
        'Code général des collectivités territoriales, art. L. 2131-2 and L. 2131-3: acts that need not be transmitted are executory once published or notified',
      checked: false,
    },
  },
}
