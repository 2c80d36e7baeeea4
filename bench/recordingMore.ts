import { openLedger, type ActInput, type Ledger } from 'minutebook'
import { join } from 'node:path'
import { draw, type Draw } from './askedTimes.js'
import { duration, median, print, timed } from './measured.js'
import { municipality, syntheticFile } from './syntheticFile.js'

/** A ledger to which events are added, and what each of them took. */
interface Growing {
  readonly ledger: Ledger
  readonly policies: number
  readonly drawn: Draw
  /** Deciding, sealing, storing durably and taking up one event. */
  readonly record: Array<number>
  /** Correcting such an event, which is read back with all that was said of it. */
  readonly correct: Array<number>
  /** The first question about its policy, whose timeline was dropped. */
  readonly ask: Array<number>
  /** The whole register right after one more event, and again with nothing recorded in between. */
  readonly askAll: Array<number>
  readonly askAllAgain: Array<number>
  /** The very first record: what recording needs and questions do not is made then. */
  readonly first: Array<number>
}

const growing = (ledger: Ledger, policies: number): Growing => ({
  ledger,
  policies,
  drawn: draw(11, policies),
  record: [],
  correct: [],
  ask: [],
  askAll: [],
  askAllAgain: [],
  first: [],
})

/** Records that a policy was seen to be as it is already said to be: an event that changes no answer. */
const sighting = async ({ ledger, drawn }: Growing, record: Array<number>): Promise<string> => {
  const policy = drawn.policy()
  const observedOn = '2001-06-01'
  const { status } = ledger.now().statusOf(policy, { on: observedOn })
  if (status === 'undetermined') throw new Error(`Of ${policy} nothing is certain.`)
  const data = { policy, observedOn, status }
  await recording(ledger, { type: 'StatusAttested', evidence: 'secondary', data }, record)
  return policy
}

/** Corrects what was recorded last, which was a sighting. */
const correction = async ({ ledger, correct }: Growing): Promise<void> => {
  const { size } = await ledger.head()
  const data = {
    target: size - 1,
    path: '/evidence',
    from: 'secondary',
    to: 'primary',
    reason: 'The minutes.',
  }
  await recording(ledger, { type: 'RecordCorrected', data }, correct)
}

const recording = async (ledger: Ledger, act: ActInput, times: Array<number>): Promise<void> => {
  times.push(await timed(async () => void (await ledger.record(act, { mode: 'import' }))))
}

const askAll = ({ ledger }: Growing): Promise<number> =>
  timed(() => void ledger.now().policiesInForce({ on: '2005-06-01' }))

const [events, corrections, wholeRegisters] = [400, 100, 9]

/**
 * One more event on a large register and on a small one, in turn: what is worked out anew should be that policy's and
 * no other's, however many there are.
 */
export const recordingMore = async (large: Ledger, policies: number, folder: string): Promise<void> => {
  const few = 1000
  const file = join(folder, 'small.db')
  await syntheticFile(file, few)
  const small = await openLedger({ municipality, file, autoRefresh: false })
  const both = [growing(large, policies), growing(small, few)] as const
  for (const one of both) await sighting(one, one.first)
  for (let at = 0; at < events; at += 1) {
    for (const one of both) {
      const policy = await sighting(one, one.record)
      const on = one.drawn.day()
      one.ask.push(await timed(() => void one.ledger.now().statusOf(policy, { on })))
    }
  }
  for (let at = 0; at < corrections; at += 1) {
    for (const one of both) {
      await sighting(one, [])
      await correction(one)
    }
  }
  for (const one of both) await askAll(one)
  for (let at = 0; at < wholeRegisters; at += 1) {
    for (const one of both) {
      await sighting(one, [])
      one.askAll.push(await askAll(one))
      one.askAllAgain.push(await askAll(one))
    }
  }
  await small.close()

  const [ofLarge, ofSmall] = both
  const sizes = (show: (one: Growing) => string): string =>
    both.map((one) => `${one.policies.toLocaleString('en')} policies ${show(one)}`).join(', ')
  const line = (title: string, which: 'record' | 'correct' | 'ask' | 'first', target: string): void => {
    const ratio = median(ofLarge[which]) / median(ofSmall[which])
    print(
      `${title}\n  ${sizes((one) => duration(median(one[which])))} (${ofLarge[which].length === 1 ? 'once' : `medians of ${ofLarge[which].length}`}); ratio ${ratio.toFixed(2)}, ${target}`,
    )
  }
  line('Record one event durably', 'record', 'target near 1')
  line('Correct one event durably', 'correct', 'target near 1')
  line('The first statusOf of its policy after that', 'ask', 'target near 1')
  const slower = ({ askAll, askAllAgain }: Growing): number => median(askAll) / median(askAllAgain)
  print(
    `policiesInForce right after one more event, and again with nothing recorded\n  ${sizes((one) => `${duration(median(one.askAll))} and ${duration(median(one.askAllAgain))} (ratio ${slower(one).toFixed(2)})`)} (medians of ${wholeRegisters}); target near 1`,
  )
  line('The first record after opening', 'first', 'no target')
}
