import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'

/** Somebody who is told, and what they were told. */
export const observing = () => {
  const spans = new InMemorySpanExporter()
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 })
  const meterProvider = new MeterProvider({ readers: [reader] })
  const points = async (name: string) => {
    await reader.forceFlush()
    return (metrics.getMetrics().at(-1)?.scopeMetrics ?? [])
      .flatMap((scope) => scope.metrics)
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }) =>
        dataPoints.map(({ attributes, value }) => ({
          ...attributes,
          value: typeof value === 'number' ? value : value.count,
        })),
      )
  }
  /** What the values of a histogram come to, by what they are of. */
  const sums = async (name: string) => {
    await reader.forceFlush()
    return (metrics.getMetrics().at(-1)?.scopeMetrics ?? [])
      .flatMap((scope) => scope.metrics)
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }) =>
        dataPoints.map(({ attributes, value }) => ({
          ...attributes,
          sum: typeof value === 'object' && 'sum' in value ? value.sum : undefined,
        })),
      )
  }
  return { spans, points, sums, tracerProvider, observers: { tracerProvider, meterProvider } }
}
