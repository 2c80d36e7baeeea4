import type { MeterProvider, TracerProvider } from '@opentelemetry/api'

/** Who is told; the providers that are registered globally, where left out. */
export interface Observing {
  readonly tracerProvider?: TracerProvider
  readonly meterProvider?: MeterProvider
}

/** What spans and metrics come from. */
export const scope = '@minutebook/telemetry'
