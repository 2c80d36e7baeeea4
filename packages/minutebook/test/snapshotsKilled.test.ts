import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openLedger } from 'minutebook'
import { describe, expect, it } from 'vitest'
import { town } from './acts.js'
import { folder } from '@minutebook/eventstore/test-support'

const rounds = 8

/** Starts a program that writes snapshots, and kills it some time after it wrote one. */
const killedWhileWriting = async (file: string, snapshot: string): Promise<void> => {
  const script = fileURLToPath(new URL('./programs/snapshotting.ts', import.meta.url))
  const source = ['--conditions=@minutebook/source', '--import', 'tsx', script]
  const program = spawn(process.execPath, [...source, file, town, snapshot], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await Promise.race([once(program, 'message'), once(program, 'exit')])
  await setTimeout(Math.random() * 60)
  program.kill('SIGKILL')
  await once(program, 'close')
}

describe('a program killed while it writes a snapshot', () => {
  it('leaves the old one or the new one, whole', { timeout: 120_000 }, async () => {
    const [file, snapshot] = [folder.file(), folder.file()]
    let before = 0
    for (let round = 0; round < rounds; round += 1) {
      await killedWhileWriting(file, snapshot)
      const ledger = await openLedger({ municipality: town, file, snapshot, readOnly: true })
      const { events, unused } = await ledger.snapshot()
      const { size } = await ledger.head()
      expect(unused).toBeNull()
      expect(events).toBeGreaterThan(before)
      expect([size, size - 20]).toContain(events)
      expect((await ledger.policiesInForce({ on: '2024-01-01' })).certain).toHaveLength(size)
      before = events
      await ledger.close()
    }
  })
})
