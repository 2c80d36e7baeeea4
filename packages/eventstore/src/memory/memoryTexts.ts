import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { TextStore } from '../port/TextStore.js'

/** Texts that live as long as the process, for tests. */
export const memoryTexts = (): TextStore => {
  const texts = new Map<string, Uint8Array>()
  return {
    put: (bytes) => async () => {
      const kept = Uint8Array.from(bytes)
      const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', kept)))
      texts.set(sha256, kept)
      return E.right(sha256)
    },
    get: (sha256) => async () =>
      E.right(O.map((kept: Uint8Array) => kept.slice())(O.fromNullable(texts.get(sha256)))),
  }
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
