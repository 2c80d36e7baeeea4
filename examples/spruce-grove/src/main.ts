import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linesOf } from '@minutebook/interchange'
import type { ActInput } from 'minutebook'
import { carried, copyOf, days, defeated, founding, openDesk, vouching, type Desk } from './clerk.js'
import { draftsOfDocument } from './document.js'
import { byNumber, daysAskedAbout, directionsIn, findingsIn, report, type Column } from './report.js'

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const heading = (text: string): void => print(`\n${text}\n${'─'.repeat(text.length)}`)

const folder = await mkdtemp(join(tmpdir(), 'minutebook-spruce-grove-'))
// The day it is in the city: a legal date is never a day of UTC.
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Edmonton' }).format(new Date())
const onDays = daysAskedAbout(today)

heading('1. What the document says, for the clerk to confirm')
const drafts = await draftsOfDocument()
for (const { act, understood, place, assumptions } of drafts.acts) {
  print(`  ${act.type.padEnd(20)} ${understood} (${linesOf(place)})`)
  for (const assumption of assumptions) print(`  ${' '.repeat(20)}   taken for granted: ${assumption}`)
}
print(`\n  Not stated: ${drafts.notStated.join('; ')}.`)
if (drafts.notUnderstood.length > 0)
  print(`  Not understood: ${drafts.notUnderstood.map(({ place }) => linesOf(place)).join(', ')}.`)

heading('2. Recorded (supposed: on 28 January 2025, by a clerk who confirmed all of it)')
const file = join(folder, 'spruce-grove.db')
const desk = await openDesk(file, 0)
const acts = drafts.acts.map(({ act }) => act)
await desk.ledger.record(founding)
await desk.ledger.record(acts, { mode: 'import' })
print(`  ${(await desk.ledger.head()).size} events in ${file}`)
const alone = await desk.ledger.statusOf('policy:6030', { on: '2024-06-01' })
print(
  `  By the document alone, 6,030 on 2024-06-01: ${alone.status} (${alone.reason ?? ''}): an ending could be missing.`,
)
await desk.ledger.record(vouching)
print('  Supposed: the clerk then vouches that nothing is missing from the history of the two policies.')

const motion = motionIn(acts)
const carries = await copyOf(desk, join(folder, 'if-carried.db'), 1)
const fails = await copyOf(desk, join(folder, 'if-defeated.db'), 2)
carries.clock.set(days.morningAfter)
fails.clock.set(days.morningAfter)
await carries.ledger.record(carried(motion))
await fails.ledger.record(defeated(motion))
desk.clock.set(days.morningAfter)

const columns: ReadonlyArray<Column> = [
  {
    heading: 'as known before the meeting (31 January 2025)',
    ask: (policy, on) => desk.ledger.statusOf(policy, { on, knownAt: days.beforeTheMeeting }),
  },
  {
    heading: 'as known the morning after (4 February 2025), no outcome recorded',
    ask: (policy, on) => desk.ledger.statusOf(policy, { on }),
  },
  {
    heading: 'supposing the motion carried, in a copy',
    ask: (policy, on) => carries.ledger.statusOf(policy, { on }),
  },
  {
    heading: 'supposing the motion was defeated, in a copy',
    ask: (policy, on) => fails.ledger.statusOf(policy, { on }),
  },
]
heading('3. Was Customer Service Policy 6,030 in force?')
print(await report('policy:6030', columns, onDays, byNumber))
heading('4. Was the Customer Experience Policy in force?')
print(await report('policy:customer-experience', columns.slice(0, 2), onDays, byNumber))
const unknown = await readingWithoutAssumption()
print(
  '  The report says “approved” and no other day; that it commenced when approved is an assumption. Without it:',
)
print(
  await report(
    'policy:customer-experience',
    [
      {
        heading: 'commencement unknown, in a copy',
        ask: (policy, on) => unknown.ledger.statusOf(policy, { on }),
      },
    ],
    ['2025-02-03'],
    byNumber,
  ),
)

heading('5. Why, in words')
const answer = await desk.ledger.statusOf('policy:6030', { on: '2025-02-04' })
for (const { sentence } of (await desk.ledger.explain(answer)).steps) print(`  ${sentence}`)

heading('6. Which direction of council was carried out, by what, on whose authority')
print(await directionsIn(desk.ledger, '2025-02-03'))

heading('7. What is missing from the record, or in doubt')
print(await findingsIn(desk.ledger))

for (const { ledger } of [desk, carries, fails, unknown]) await ledger.close()
print(
  `The ledgers are in ${folder}. The document does not say what council decided: sections 3 and 4 suppose it.`,
)

/** The one motion the document proposes. */
function motionIn(drafted: ReadonlyArray<ActInput>): string {
  const proposed = drafted.find(({ type }) => type === 'MotionProposed')
  return String((proposed?.data as { readonly motion?: unknown } | undefined)?.motion)
}

/** The same record by a clerk who does not assume when the policy commenced. */
async function readingWithoutAssumption(): Promise<Desk> {
  const other = await openDesk(join(folder, 'commencement-unknown.db'), 3)
  await other.ledger.record(founding)
  await other.ledger.record(
    acts.map((act) =>
      act.type === 'PolicyEnacted'
        ? { ...act, data: { ...act.data, commencement: { rule: 'unknown' as const } } }
        : act,
    ),
    { mode: 'import' },
  )
  await other.ledger.record(vouching)
  other.clock.set(days.morningAfter)
  return other
}
