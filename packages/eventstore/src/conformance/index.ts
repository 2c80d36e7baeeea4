import { afterEach, describe } from 'vitest'
import { appending } from './themes/appending.js'
import { closing } from './themes/closing.js'
import { commits } from './themes/commits.js'
import { concurrency } from './themes/concurrency.js'
import { damage } from './themes/damage.js'
import { faults } from './themes/faults.js'
import { fidelity } from './themes/fidelity.js'
import { identity } from './themes/identity.js'
import { inline } from './themes/inline.js'
import { killing } from './themes/killing.js'
import { model } from './themes/model.js'
import { naming } from './themes/naming.js'
import { reading } from './themes/reading.js'
import { refusing } from './themes/refusing.js'
import { shape } from './themes/shape.js'
import type { Capabilities, OpenedStore } from './Subject.js'
import { subscribing } from './themes/subscribing.js'
import { texts } from './themes/texts.js'
import { theLog } from './themes/theLog.js'
import { transactions } from './themes/transactions.js'

export { failingFirst } from './faults/failingFirst.js'
export { faultyStore, type Faults } from './faults/faultyStore.js'
export type {
  Capabilities,
  InlineStore,
  OpenedStore,
  OpenTransaction,
  Refusals,
  RunningProgram,
} from './Subject.js'

/**
 * Registers with vitest everything a store must do to be one. `open` gives a fresh, empty store each time; two that
 * are open together know nothing of each other. A title begins with its number in the published list.
 *
 * @example
 * conformanceOf('memory', async () => ({ events: memoryStore(), texts: memoryTexts() }), {
 *   texts: true,
 *   shared: false,
 *   removal: false,
 *   redaction: false,
 *   integrity: false,
 *   inline: false,
 *   truncation: false,
 *   recreation: false,
 *   late: false,
 *   bystander: false,
 *   refusals: false,
 *   program: false,
 * })
 */
export const conformanceOf = (
  name: string,
  open: () => Promise<OpenedStore>,
  capabilities: Capabilities,
): void => {
  describe(`${name} is an event store`, () => {
    const opened: Array<OpenedStore> = []

    afterEach(async () => {
      for (const store of opened.splice(0)) {
        await store.events.close()()
        await store.close?.()
      }
    })

    const subject = {
      capabilities,
      open: async (): Promise<OpenedStore> => {
        const store = await open()
        opened.push(store)
        return store
      },
    }
    for (const theme of themes) theme(subject)
  })
}

const themes = [
  shape,
  // It reads the whole log again and again, and that of a server holds what every test before it left there.
  model,
  appending,
  concurrency,
  identity,
  naming,
  commits,
  inline,
  reading,
  fidelity,
  theLog,
  subscribing,
  transactions,
  texts,
  faults,
  damage,
  refusing,
  killing,
  closing,
]
