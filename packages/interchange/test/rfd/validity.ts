import * as E from 'fp-ts/lib/Either.js'
import { readAct, standardCatalogue } from '@minutebook/core'
import { expect } from 'vitest'
import type { RequestForDecision, RfdDrafts } from '../../src/index.js'

/** What is true of the drafts of any document whatever, given its text. */
export const expectSound = (found: RfdDrafts, rfd: RequestForDecision, text: string): void => {
  for (const { act, quote, place, understood } of found.acts) {
    // The ledger takes it: the payload decodes with nothing left over, and a decision has its day.
    const taken = readAct(standardCatalogue, act)
    if (E.isLeft(taken)) throw new Error(JSON.stringify({ problems: taken.left, act }))
    expect(act.evidence).toBe('secondary')
    expect(act.source).toMatchObject({ kind: 'rfd', digest: rfd.digest, quote })
    expect(text.slice(place.from, place.to).startsWith(quote)).toBe(true)
    expect(understood).toMatch(/\.$/)
  }
  const labels = found.acts.map(({ act }) => act.label)
  expect(new Set(labels).size).toBe(labels.length)
  for (const { quote, place } of found.notUnderstood) expect(text.slice(place.from, place.to)).toBe(quote)
  // What is proposed is never drafted as decided.
  for (const { act } of found.acts) {
    expect(['PolicyRescinded', 'PolicyAmended', 'VoteRecorded', 'MotionMoved']).not.toContain(act.type)
    if (act.type !== 'ResolutionPassed') continue
    expect((act.decidedOn as { readonly edtf: string }).edtf < rfd.meetingDate.day).toBe(true)
  }
}
