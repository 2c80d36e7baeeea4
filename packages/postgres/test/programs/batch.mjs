import { randomUUID } from 'node:crypto'

/**
 * The events of one append at number `seq`, each with how many of them there are.
 *
 * @param {number} seq
 * @param {number} count
 */
export const batchAt = (seq, count) =>
  Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    recordedAt: `2026-03-07T19:${String(Math.floor(seq / 1_000_000)).padStart(2, '0')}:00.${String(seq % 1_000_000).padStart(6, '0')}Z`,
    leaf: `{"data":{"n":${seq + at},"of":${count}},"type":"PolicyEnacted"}`,
  }))
