/** The three times of a question, as given. */
export interface Times {
  /** The civil day asked about. */
  readonly on: string
  /** Only acts decided on or before this day count. Left out: everything decided. */
  readonly asDecidedBy?: string
  /** Only what was recorded by then is known. Left out: everything recorded. */
  readonly knownAt?:
    | string
    | { readonly seq: number }
    | { readonly register: string; readonly instant: string }
    | null
}
