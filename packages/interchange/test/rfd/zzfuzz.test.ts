import * as E from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import { it } from 'vitest'
import { draftsOf, readRequestForDecision } from '../../src/index.js'
import { bytesOf, digest, fixture, spruceGrove, textOf } from './reading.js'
import { expectSound } from './validity.js'
const documents = [spruceGrove(), ...['amend-one-policy', 'rescind-two-policies', 'enact-council-policy', 'us-agenda-report', 'number-disagrees'].map(fixture)].map(textOf)
it('fuzz', { timeout: 590000 }, () => {
  const signs = fc.constantFrom('', '*', '_', '\\', '`', '>', '\n', '\r', '&amp;', '<', '[', ']', '|', ' ', '\u00A0', '–', '𝄞', '1. ', '# ', '"', '2025', '\u2028', '\t', '&#x1D11E;', '\\\n', '~', ':', ';', '.', ',', ' and ', 'THAT ', 'Policy ', '**', 'No. ')
  const damage = fc.tuple(fc.nat(), fc.nat({ max: 8 }), signs)
  const seen = new Map<string, string>()
  let right = 0
  fc.assert(fc.property(fc.constantFrom(...documents), fc.array(damage, { minLength: 1, maxLength: 15 }), (document, hits) => {
    let text = document
    for (const [where, length, sign] of hits) { const at = where % text.length; text = text.slice(0, at) + sign + text.slice(at + length) }
    text = new TextDecoder().decode(bytesOf(text))
    try {
      const r = readRequestForDecision(bytesOf(text), { digest })
      if (E.isRight(r)) { right++; expectSound(draftsOf(r.right, { digest }), r.right, text) }
    } catch (e) { const m = String((e as Error).message).slice(0, 1500); const k = m.replace(/\d/g,'').slice(0, 300); if (!seen.has(k)) seen.set(k, m) }
  }), { numRuns: 6000 })
  process.stderr.write(`right ${right} distinct failures ${seen.size}\n`)
  for (const m of [...seen.values()].slice(0, 6)) process.stderr.write(m + '\n-----\n')
})
