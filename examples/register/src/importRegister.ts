import { LedgerFailure, type Ledger, type Recorded } from 'minutebook'
import { actsOf } from './actsOf.js'
import { rowsOf } from './rowsOf.js'

/** When the register was read, and the id of this import: the same acts under it are recorded once. */
export interface Import {
  readonly readOn: string
  readonly command: string
}

/** Records what a register shows: all of it, or nothing, and then every bad cell is told with its line. */
export const importRegister = async (
  ledger: Ledger,
  csv: Uint8Array,
  { readOn, command }: Import,
): Promise<Recorded> => {
  const shown = actsOf(rowsOf(csv), readOn)
  try {
    return await ledger.record(
      shown.map(({ act }) => act),
      { mode: 'import', command },
    )
  } catch (failure) {
    if (!(failure instanceof LedgerFailure) || failure.code !== 'refused') throw failure
    const told = failure.problems.map(({ path, sentence }) => {
      const [, at = '', place = ''] = /^\/(\d+)(.*)$/.exec(path) ?? []
      return `line ${shown[Number(at)]?.line ?? '?'}: ${sentence} (${place})`
    })
    throw new Error([...new Set(told)].join('\n'), { cause: failure })
  }
}
