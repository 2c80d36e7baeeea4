import * as t from 'io-ts'
import { leaf, shown } from '../problem/leaf.js'
import { stepsOf } from '../problem/pointer.js'
import { EventId } from '../values/ids.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'

export interface CorrectablePathBrand {
  readonly CorrectablePath: unique symbol
}

const correctable: ReadonlySet<string> = new Set(['data', 'decidedOn', 'meeting', 'source', 'evidence'])

const isCorrectable = (text: string): boolean => {
  const steps = stepsOf(text)
  return steps !== null && steps[0] !== undefined && correctable.has(steps[0])
}

/**
 * A JSON Pointer into `data`, `decidedOn`, `meeting`, `source` or `evidence`; what else is wrong is retracted and
 * recorded again.
 */
const CorrectablePath = leaf(
  t.brand(
    t.string,
    (text): text is t.Branded<string, CorrectablePathBrand> => isCorrectable(text),
    'CorrectablePath',
  ),
  (value) => ({
    code: 'correction-not-allowed',
    sentence: `${shown(value)} cannot be corrected. What can begins with /data, /decidedOn, /meeting, /source or /evidence, as in /data/title or /decidedOn/edtf; for anything else retract the event and record it again.`,
  }),
)

const isJson = (value: unknown): value is unknown =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (typeof value === 'object' && value !== null)

/** Any JSON value; it must be there (a plain `unknown` would make io-ts invent it). */
const JsonValue = new t.Type<unknown>(
  'JsonValue',
  isJson,
  (value, context) => (isJson(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
)

/**
 * The record was wrong about the past and is put right: what `path` of the target said (`from`) becomes `to`. From this
 * event's `recordedAt` on the past is worked out anew; earlier `knownAt` answers stay as they were. The law does not
 * change by it: an amendment of law is `PolicyAmended`.
 */
export const RecordCorrected = defineKind({
  type: 'RecordCorrected',
  version: 1,
  nature: 'observation',
  payload: payload(
    'RecordCorrected',
    {
      target: open(EventId),
      path: open(CorrectablePath),
      from: open(JsonValue),
      to: open(JsonValue),
      reason: open(Text),
    },
    { authority: withholdable(Text) },
  ),
  doc: {
    who: 'the clerk',
    effect: 'Knowledge changes from then on, law does not.',
    rests: 'domain §1.9, §4; Chino Valley, Ariz.; State ex rel. Schuler v. Dunbar (Neb. 1983)',
  },
  example: {
    target: '0194b0c0-0000-7000-8000-000000000001',
    path: '/decidedOn',
    from: { edtf: '2024-05-13', text: 'May 13' },
    to: { edtf: '2024-05-31', text: 'May 31' },
    reason: 'The minutes say May 31.',
  },
  names: ({ target, path, to }) => ({ acts: [], undoes: target, rewrites: { path, to } }),
})
