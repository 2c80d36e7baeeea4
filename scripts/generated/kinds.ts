import type { Kind } from '../../packages/core/src/events/Kind.js'
import type { Exported } from './modules.js'

/** An event kind, and where it is declared. */
export interface DeclaredKind {
  readonly kind: Kind
  readonly exported: Exported
  /** What names it in generated code: its type, and its version from the second on. */
  readonly name: string
}

/** The event kinds among what core exports, by name: each file of `events` that has one counts, without a list. */
export const kindsAmong = (exported: ReadonlyArray<Exported>): ReadonlyArray<DeclaredKind> =>
  exported
    .flatMap((one) =>
      isKind(one.value) ? [{ kind: one.value, exported: one, name: nameOf(one.value) }] : [],
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

const nameOf = ({ type, version }: Kind): string => (version === 1 ? type : `${type}V${version}`)

const isKind = (value: unknown): value is Kind =>
  typeof value === 'object' &&
  value !== null &&
  ['type', 'version', 'nature', 'codec', 'names'].every((member) => member in value)
