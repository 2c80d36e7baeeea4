/**
 * What browsers and Node.js share beyond ECMAScript, as far as our packages that depend on neither use it.
 * Only those packages include this file; the others take the declarations of Node.js.
 */

declare class TextEncoder {
  readonly encode: (input?: string) => Uint8Array<ArrayBuffer>
  readonly encodeInto: (
    source: string,
    destination: Uint8Array,
  ) => { readonly read: number; readonly written: number }
}

declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  readonly decode: (input?: Uint8Array) => string
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  readonly addEventListener: (
    type: 'abort',
    listener: () => void,
    options?: { readonly once?: boolean },
  ) => void
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

declare class AbortController {
  readonly signal: AbortSignal
  readonly abort: () => void
}

declare const crypto: {
  readonly randomUUID: () => string
  readonly subtle: {
    readonly digest: (algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>
  }
}

/** High Resolution Time (https://www.w3.org/TR/hr-time-3/): milliseconds on a clock that never steps. */
declare const performance: { readonly now: () => number }

interface Timer {
  readonly '~timer': never
}

declare const setTimeout: (work: () => void, milliseconds: number) => Timer
declare const clearTimeout: (timer: Timer) => void
declare const setInterval: (work: () => void, milliseconds: number) => Timer
declare const clearInterval: (timer: Timer) => void
