import type { MeterProvider, TracerProvider } from '@opentelemetry/api'

/** Who is told; the providers that are registered globally, where left out. */
export interface Observing {
  readonly tracerProvider?: TracerProvider
  readonly meterProvider?: MeterProvider
}

/** What spans and metrics come from. */
export const scope = '@minutebook/telemetry'

/** The version of this package, which all packages of Minutebook share. */
export const version = '0.1.0'
