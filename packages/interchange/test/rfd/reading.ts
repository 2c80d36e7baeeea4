import * as E from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import {
  draftsOf,
  readRequestForDecision,
  type DraftedAct,
  type RequestForDecision,
  type RfdDrafts,
  type RfdOptions,
} from '../../src/index.js'

export const digest = '0123456789abcdef'.repeat(4)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${name}.md`, import.meta.url))

/** The document the reader was first made for, byte for byte. */
export const spruceGrove = (): Uint8Array =>
  readFileSync(new URL('../../../../examples/spruce-grove/rfd-customer-service-policy.md', import.meta.url))

export type Given = Partial<RfdOptions>

export const read = (document: Uint8Array | string, given: Given = {}): RequestForDecision => {
  const result = readRequestForDecision(typeof document === 'string' ? bytesOf(document) : document, {
    digest,
    ...given,
  })
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left, null, 1))
  return result.right
}

export const drafts = (document: Uint8Array | string, given: Given = {}): RfdDrafts =>
  draftsOf(read(document, given), { digest, ...given })

/** The codes of what is wrong with a document. */
export const problemsOf = (document: Uint8Array | string, given: Given = {}): ReadonlyArray<string> => {
  const result = readRequestForDecision(typeof document === 'string' ? bytesOf(document) : document, {
    digest,
    ...given,
  })
  return E.isLeft(result) ? result.left.map(({ code }) => code) : []
}

/** The drafts of one kind. */
export const ofType = ({ acts }: RfdDrafts, type: string): ReadonlyArray<DraftedAct> =>
  acts.filter(({ act }) => act.type === type)

/** The payload of the only draft of a kind. */
export const dataOf = (found: RfdDrafts, type: string): Readonly<Record<string, unknown>> => {
  const [one, ...others] = ofType(found, type)
  if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} of ${type}`)
  return one.act.data as Readonly<Record<string, unknown>>
}

export const types = ({ acts }: RfdDrafts): ReadonlyArray<string> => acts.map(({ act }) => act.type)

/** A small report, of which each part can be another one. */
export const report = ({
  date = '**MEETING DATE:** February 3, 2025',
  title = '**TITLE:** Rescission of Customer Service Policy 6,030',
  motion = 'THAT Customer Service Policy 6,030 be rescinded.',
  heading = '### PROPOSED MOTION',
  rest = '',
}: Readonly<Partial<Record<'date' | 'title' | 'motion' | 'heading' | 'rest', string>>> = {}): string =>
  ['## REQUEST FOR DECISION', date, title, heading, motion, rest].filter((part) => part !== '').join('\n\n')

/** What a motion would do, in short: "PolicyRescinded policy:6030 2025-03-01". */
export const effects = (found: RfdDrafts): ReadonlyArray<string> =>
  ofType(found, 'MotionProposed').flatMap(({ act }) => {
    const { intendedEffects } = act.data as {
      readonly intendedEffects: ReadonlyArray<{
        readonly act: string
        readonly policy: string
        readonly effectiveOn?: { readonly edtf: string }
      }>
    }
    return intendedEffects.map(({ act: deed, policy, effectiveOn }) =>
      [deed, policy, ...(effectiveOn === undefined ? [] : [effectiveOn.edtf])].join(' '),
    )
  })

export const textOf = (document: Uint8Array): string => new TextDecoder().decode(document)
