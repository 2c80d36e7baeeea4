import { openLedger } from 'minutebook'
import { clocked } from './measured.js'
import { repeatable } from './synthetic.js'
import { municipality } from './syntheticFile.js'

/** One answer after another on a loaded register. */
export const asking = async (file: string, policies: number): Promise<void> => {
  const ledger = await openLedger({ municipality, file, readOnly: true, autoRefresh: false })
  const { size } = await ledger.head()
  const register = ledger.now()
  const random = repeatable(3)
  const someDay = (): string =>
    `${1990 + Math.floor(random() * 40)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`
  const policy = (): string => `policy:p-${Math.floor(random() * policies)}`

  const questions = Array.from({ length: 200_000 }, () => [policy(), { on: someDay() }] as const)
  const ask = (): void => {
    for (const [id, times] of questions) register.statusOf(id, times)
  }
  ask()
  await clocked('statusOf on a loaded register, warm', questions.length, 7, ask, '500,000/s (2 µs)')

  await clocked(
    'statusOf at a new (asDecidedBy, knownAt)',
    20_000,
    7,
    () => {
      for (let asked = 0; asked < 20_000; asked += 1) {
        register.statusOf(policy(), {
          on: someDay(),
          asDecidedBy: someDay(),
          knownAt: { seq: Math.floor(random() * size) },
        })
      }
    },
    '20 µs',
  )
  await ledger.close()
}
