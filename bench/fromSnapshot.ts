import { join } from 'node:path'
import { openLedger, type Questions } from 'minutebook'
import { draw } from './askedTimes.js'
import { duration, median, print, report, timed } from './measured.js'
import { municipality } from './syntheticFile.js'

const rounds = 5

/** Opening a ledger from its snapshot and asking, against opening it by reading all of it. */
export const fromSnapshot = async (file: string, policies: number, folder: string): Promise<void> => {
  const snapshot = join(folder, 'synthetic.snapshot')
  const { policy, day } = draw(11, policies)
  const one = (now: Questions): unknown => now.statusOf(policy(), { on: day() })
  const all = (now: Questions): unknown => now.policiesInForce({ on: day() })

  /** How long it takes from opening the ledger to having the answer. */
  const asked = async (ask: (now: Questions) => unknown, path?: string): Promise<number> => {
    const options = path === undefined ? {} : { snapshot: path }
    let close = async (): Promise<void> => undefined
    const time = await timed(async () => {
      const ledger = await openLedger({ municipality, file, readOnly: true, autoRefresh: false, ...options })
      close = ledger.close
      ask(ledger.now())
      if (path !== undefined && (await ledger.snapshot()).unused !== null) throw new Error('Not from it.')
    })
    await close()
    return time
  }

  const ledger = await openLedger({ municipality, file, readOnly: true, autoRefresh: false })
  const writing = await timed(async () => {
    const { events, bytes } = await ledger.writeSnapshot(snapshot)
    print(`${events.toLocaleString('en')} events, ${Math.round(bytes / 1_000_000)} MB`)
  })
  await ledger.close()
  print(`Writing the snapshot\n  ${duration(writing)}; no target`)

  for (const [title, ask, target] of [
    ['Opening and one policy on one day', one, 150],
    ['Opening and the whole register on one day', all, 1500],
  ] as const) {
    const whole = await asked(ask)
    await asked(ask, snapshot)
    const times: Array<number> = []
    for (let round = 0; round < rounds; round += 1) times.push(await asked(ask, snapshot))
    report(`${title}, warm`, times, `target ≤ ${duration(target)}`)
    print(`  reading all of it: ${duration(whole)} (once); ratio ${(whole / median(times)).toFixed(0)}`)
  }
}
