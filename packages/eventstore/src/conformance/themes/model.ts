import { describe, expect, it } from 'vitest'
import { comparedWithTheReference } from '../random/comparing.js'
import type { Subject } from '../Subject.js'

/** The list asks for this test and gives it no number: it is about much of what 1 to 44 are about, at random. */
export const model = ({ open, capabilities }: Subject): void => {
  describe('random calls', () => {
    it('1 to 44 get the answers that the reference gives', { timeout: 120_000 }, async () => {
      const { calls, ...kinds } = await comparedWithTheReference(
        async () => (await open()).events,
        capabilities.idsAcrossLedgers !== false,
      )
      // Where too little is stored, repeated, refused or found, equal answers say little.
      for (const [kind, count] of Object.entries(kinds)) expect(count / calls, kind).toBeGreaterThan(1 / 20)
    })
  })
}
