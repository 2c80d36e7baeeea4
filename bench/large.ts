import { openLedger } from 'minutebook'
import { join } from 'node:path'
import { askingAll } from './askingAll.js'
import { askingHeld } from './askingHeld.js'
import { askingOne } from './askingOne.js'
import { askingPostgres } from './askingPostgres.js'
import { fromSnapshot } from './fromSnapshot.js'
import { loading } from './loading.js'
import { duration, print } from './measured.js'
import { holdEvents } from './naiveFold.js'
import { recordingMore } from './recordingMore.js'
import { replaying } from './replaying.js'
import { scratchFolder } from './scratchFolder.js'
import { storedLeaves } from './storedLeaves.js'
import { recordedFile } from './recordedFile.js'
import { municipality } from './syntheticFile.js'
import { reportWeight, weigh } from './weighing.js'

/**
 * A register as large as any, a million events: what is held for each policy, and whether anything grows with their
 * number.
 */
const policies = 100_000
const folder = scratchFolder()
const file = join(folder, 'synthetic.db')

const begun = performance.now()
const events = await recordedFile(file, policies)
print(
  `Node ${process.version}; ${events.toLocaleString('en')} events of ${policies.toLocaleString('en')} policies, synchronous=FULL, recorded in ${duration(performance.now() - begun)}\n`,
)

print('1. Reading\n')
await loading(file)
print('\n2. Replay\n')
await replaying(file, events, { rounds: 3, target: 0.6, asked: false })
await replaying(file, events, { rounds: 3 })

/**
 * One ledger serves all of this; it is weighed while nothing else was asked of it, and let go before others are opened:
 * with so much on the heap, whatever is opened beside it pays for the collector going through all of that.
 */
const askedOfOne = async (): Promise<void> => {
  const empty = await weigh()
  const ledger = await openLedger({ municipality, file, autoRefresh: false })
  const loaded = await weigh()
  ledger.now().policiesInForce({ on: '2005-06-01' })
  const listed = await weigh()

  print('\n3. One policy\n')
  askingOne(ledger.now(), policies, events)
  const asked = await weigh()
  print('\n4. The whole register\n')
  await askingAll(ledger.now(), events)
  print('\n5. One more event\n')
  await recordingMore(ledger, policies, folder)
  print('\n6. Weight\n')
  reportWeight('After loading', empty, loaded, policies, 'target ≤ 3 KB of heap')
  reportWeight('After the first policiesInForce', empty, listed, policies, 'target ≤ 3 KB of heap')
  reportWeight('After the questions of 3, on all axes', empty, asked, policies, 'no target')
  print('\n7. Against parsed events held as objects\n')
  const unheld = await weigh()
  const held = holdEvents(storedLeaves(file))
  reportWeight('Held objects, for comparison', unheld, await weigh(), policies, 'no target')
  await askingHeld(ledger.now(), held, policies)
  held.clear()
  print('\n8. Against PostgreSQL\n')
  await askingPostgres(ledger.now(), policies)
  await ledger.close()
}

await askedOfOne()
print('\n9. From a snapshot\n')
await fromSnapshot(file, policies, folder)
print(`\nAll of it took ${duration(performance.now() - begun)}`)
