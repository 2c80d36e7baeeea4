import * as E from 'fp-ts/lib/Either.js'
import {
  decide,
  emptyBook,
  registerOf,
  seal,
  standardCatalogue,
  standardProfiles,
  type ActInput,
  type CommandId,
  type EventId,
  type Instant,
  type MunicipalityId,
  type OpaqueId,
} from '@minutebook/core'
import { describe, expect, it } from 'vitest'
import { readJsonl, writeJsonl } from '../../src/index.js'

const ledger = 'ocd-division/country:ca/csd:4811049' as MunicipalityId
const acts: ReadonlyArray<ActInput> = [
  { type: 'MunicipalityCreated', data: { name: 'Ville de Montréal – “Côté”', zone: 'America/Edmonton' } },
  {
    type: 'PolicyEnacted',
    decidedOn: '2024-11-18',
    data: { policy: 'policy:p', kind: 'council-policy', title: 'P', commencement: { rule: 'onEnactment' } },
  },
]

const leaves = ((): ReadonlyArray<string> => {
  const register = registerOf(emptyBook(ledger, standardCatalogue), standardProfiles)
  const now = '2025-01-01T00:00:00.000000Z' as Instant
  const drafts = decide(register, now, {
    id: '0194b0c0-0000-4000-8000-000000000001' as CommandId,
    mode: 'import',
    recordedBy: 'clerk-1' as OpaqueId,
    acts,
    eventIds: acts.map((_, at) => `0194b0c0-0000-7000-8000-00000000000${at}` as EventId),
  })
  if (E.isLeft(drafts)) throw new Error(JSON.stringify(drafts.left))
  const sealed = seal(register.book.head(), now, drafts.right)
  if (E.isLeft(sealed)) throw new Error(sealed.left.sentence)
  return sealed.right.map(({ leaf }) => leaf)
})()

const written = [...writeJsonl(leaves)].join('')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const problemOf = (text: string | Uint8Array): readonly [code: string, path: string] => {
  const read = readJsonl(typeof text === 'string' ? bytes(text) : text)
  if (E.isRight(read)) throw new Error('it was read')
  const [first] = read.left
  return [first?.code ?? '', first?.path ?? '']
}

describe('a ledger as JSONL', () => {
  it('comes back as it went out, leaf for leaf', () => {
    expect(readJsonl(bytes(written))).toEqual(E.right({ ledger, leaves }))
  })

  it.each([
    ['nothing at all', '', 'empty', ''],
    ['a byte order mark', `\ufeff${written}`, 'byte-order-mark', '/1'],
    ['a file that was cut off', written.slice(0, -1), 'line-end-missing', '/2'],
    ['a blank line', written.replace('\n', '\n\n'), 'blank-line', '/2'],
    ['carriage returns', written.replaceAll('\n', '\r\n'), 'leaf-not-canonical', '/1'],
    ['a line that is no event', `[]\n${written}`, 'leaf-unreadable', '/1'],
    ['lines in another order', `${leaves.toReversed().join('\n')}\n`, 'seq-out-of-order', '/1/seq'],
    ['a missing first line', `${leaves.slice(1).join('\n')}\n`, 'seq-out-of-order', '/1/seq'],
    ['a changed title', written.replace('"title":"P"', '"title": "P"'), 'leaf-not-canonical', '/2'],
  ])('refuses %s, with the line', (_, text, code, path) => {
    expect(problemOf(text)).toEqual([code, path])
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(problemOf(Uint8Array.from([0xff, 0xfe, 0x0a]))).toEqual(['not-utf-8', ''])
  })
})
