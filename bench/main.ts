import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asking } from './asking.js'
import { importing } from './importing.js'
import { print } from './measured.js'
import { reading } from './reading.js'
import { replaying } from './replaying.js'
import { recordedFile } from './recordedFile.js'
import { tailing } from './tailing.js'
import { uncertain } from './uncertain.js'

const policies = 10_000
const folder = mkdtempSync(join(tmpdir(), 'minutebook-bench-'))
try {
  const file = join(folder, 'synthetic.db')
  const events = await recordedFile(file, policies)
  print(
    `Node ${process.version}; ${events.toLocaleString('en')} events of ${policies.toLocaleString('en')} policies, synchronous=FULL\n`,
  )
  await reading(file)
  await replaying(file, events, { target: 0.4 })
  await asking(file, policies)
  await uncertain(folder)
  await importing(folder, file)
  await tailing(file, events)
} finally {
  rmSync(folder, { recursive: true })
}
