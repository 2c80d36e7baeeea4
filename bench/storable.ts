import { randomUUID } from 'node:crypto'
import type { EventToAppend } from '@minutebook/eventstore'

export const batchSize = 1000

/** How many events are read; `EVENTS=50000` for a quick look. */
export const readSize = Math.ceil(Number(process.env['EVENTS'] ?? 500_000) / batchSize) * batchSize

/** About 430 bytes, as an act of a register has. */
export const leafAt = (n: number): string =>
  JSON.stringify({
    by: { body: 'council', instrument: 'resolution' },
    causedBy: [],
    cites: [],
    command: '0194b0c0-0000-7000-8000-000000000001',
    data: { policy: `policy:p-${n}`, title: `Policy number ${n} of the "synthetic" register`, version: 'v1' },
    decidedOn: { edtf: '2012-03-07', text: 'March 7, 2012' },
    ledger: 'synthetic:municipality',
    meeting: null,
    recordedAt: '2026-03-07T19:04:11.000001Z',
    subjects: [{ id: `policy:p-${n}`, n: 0 }],
    type: 'PolicyEnacted',
    v: 1,
  })

export const instant = (n: number): string =>
  new Date(Date.UTC(2026, 0, 1) + n).toISOString().replace('Z', '000Z')

/** Events that nobody has stored before, from that number on. */
export const batchAt = (seq: number, count: number): ReadonlyArray<EventToAppend> =>
  Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    recordedAt: instant(seq),
    leaf: leafAt(seq + at),
  }))
