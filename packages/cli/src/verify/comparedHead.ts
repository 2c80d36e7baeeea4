import type { Told } from '../problem/Told.js'
import { comparedWithHead } from './compared.js'
import type { Comparison } from './Comparison.js'
import type { KeptHead } from './keptHead.js'
import { gone, type Now } from './Now.js'

/** A head does not say whose it is: of several ledgers it is the one it fits. */
export const comparedHead = (
  kept: string,
  head: KeptHead,
  municipality: string | undefined,
  { read, listed, isComplete }: Now,
): Comparison => {
  const named = municipality === undefined ? [...read.keys()] : [municipality]
  const may = isComplete ? named : named.filter((ledger) => read.has(ledger))
  const compared = may.map((ledger) => {
    const found = comparedWithHead({ ledger, leaves: (read.get(ledger) ?? gone).leaves }, head)
    const others = listed.includes(ledger) ? '' : ` There are those of: ${listed.join(', ')}.`
    return { ...found, sentence: `${found.sentence}${others}`, texts: null }
  })
  const fitting = may.length === 1 ? compared : compared.filter(({ result }) => result !== 'differs')
  const problems = may.length > 0 && fitting.length === 0 ? [fittingNone(kept, may)] : []
  return { kept, ledgers: fitting, notCompared: [], problems }
}

const fittingNone = (kept: string, ledgers: ReadonlyArray<string>): Told => ({
  code: 'evidence-fits-none',
  path: kept,
  sentence: `It fits no ledger that is there (${ledgers.join(', ')}): the one it was kept of was altered or cut off, or is gone.`,
})
