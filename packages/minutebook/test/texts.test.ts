import { createHash } from 'node:crypto'
import { openLedger } from 'minutebook'
import { memoryLedger } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { enacted, town } from './acts.js'
import { failureOf } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'

describe('the texts beside a ledger', () => {
  it('are kept under their digest, which an act can cite', async () => {
    const file = folder.file()
    const ledger = await openLedger({ municipality: town, file })
    const text = new TextEncoder().encode('1. Be kind.\n'.repeat(5000))
    const textDigest = await ledger.putText(text)
    expect(textDigest).toBe(createHash('sha256').update(text).digest('hex'))
    const policy = enacted('policy:a')
    await ledger.record({ ...policy, data: { ...policy.data, textDigest } })
    const { version } = await ledger.versionInForce('policy:a', { on: '2024-01-01' })
    expect(version?.digest).toBe(textDigest)
    expect(await ledger.getText(textDigest)).toEqual(text)
    await ledger.close()
  })

  it('are kept in UTF-8 where they are handed in as strings', async () => {
    const ledger = await memoryLedger()
    const digest = await ledger.putText('Café, 9 to 4')
    expect(await ledger.getText(digest)).toEqual(new TextEncoder().encode('Café, 9 to 4'))
  })

  it.each([5, undefined, {}, new ArrayBuffer(3)])(
    'are refused where they are no text (%#)',
    async (wrong) => {
      const ledger = await memoryLedger()
      const { code, problems } = await failureOf(ledger.putText(wrong as never))
      expect(code).toBe('refused')
      expect(problems).toMatchObject([{ code: 'text-not-bytes', path: '' }])
    },
  )

  it('are null where there is none', async () => {
    const ledger = await memoryLedger()
    expect(await ledger.getText('0'.repeat(64))).toBeNull()
  })
})
