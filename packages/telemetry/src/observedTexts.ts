import type { TextStore } from '@minutebook/eventstore'
import { metrics, trace } from '@opentelemetry/api'
import * as O from 'fp-ts/lib/Option.js'
import { attributes } from './attributes.js'
import { instrumentsOf } from './Instruments.js'
import { scope, version, type Observing } from './Observing.js'
import { spansOf } from './spans.js'

/**
 * The same text store, with a span for each text that is kept (`minutebook putText`) or asked for (`minutebook
 * getText`). It says how long the text is and not which it is. One that is not there is no error (`missing`).
 *
 * @example
 * const texts = observedTexts(sqlite.texts)
 */
export const observedTexts = (
  texts: TextStore,
  { tracerProvider, meterProvider }: Observing = {},
): TextStore => {
  const { asked } = spansOf<'putText' | 'getText'>(
    (tracerProvider ?? trace).getTracer(scope, version),
    instrumentsOf((meterProvider ?? metrics).getMeter(scope, version)).duration,
    null,
  )
  return {
    put: (bytes) => asked('putText', { [attributes.bytes]: bytes.length }, texts.put(bytes)),
    get: (sha256) =>
      asked('getText', {}, texts.get(sha256), (found) =>
        O.isNone(found) ? { outcome: 'missing' } : { more: { [attributes.bytes]: found.value.length } },
      ),
  }
}
