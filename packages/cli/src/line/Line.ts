import type { Read } from './Read.js'

/** An argument of a command, which has its place. */
export interface Argument<A> {
  readonly _tag: 'argument'
  readonly summary: string
  readonly read: (text: string) => Read<A>
}

/** An option with a value; `flags` as in `--on <date>`. */
export interface Valued<A> {
  readonly _tag: 'valued'
  readonly flags: string
  readonly summary: string
  readonly read: (text: string) => Read<A>
}

/** An option with a value that has to be given. */
export interface Mandatory<A> extends Omit<Valued<A>, '_tag'> {
  readonly _tag: 'mandatory'
}

/** An option without a value. */
export interface Switch {
  readonly _tag: 'switch'
  readonly flags: string
  readonly summary: string
}

export type Option = Valued<unknown> | Mandatory<unknown> | Switch

/** The arguments of a command by name, in their order. */
export type Arguments = Readonly<Record<string, Argument<unknown>>>
/** The options of a command by the name of their value: `--as-decided-by` is `asDecidedBy`. */
export type Options = Readonly<Record<string, Option>>

/** What a command is given once its line is read. */
export type Given<As, Os> = {
  readonly [K in keyof As]: As[K] extends Argument<infer A> ? A : never
} & {
  readonly [K in keyof Os]: Os[K] extends Mandatory<infer A>
    ? A
    : Os[K] extends Valued<infer A>
      ? A | undefined
      : boolean
}

export const argument = <A>(summary: string, read: Argument<A>['read']): Argument<A> => ({
  _tag: 'argument',
  summary,
  read,
})

export const valued = <A>(flags: string, summary: string, read: Valued<A>['read']): Valued<A> => ({
  _tag: 'valued',
  flags,
  summary,
  read,
})

export const mandatory = <A>(flags: string, summary: string, read: Mandatory<A>['read']): Mandatory<A> => ({
  _tag: 'mandatory',
  flags,
  summary,
  read,
})

export const switched = (flags: string, summary: string): Switch => ({ _tag: 'switch', flags, summary })
