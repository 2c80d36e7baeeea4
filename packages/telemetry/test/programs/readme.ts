import { memoryStore, memoryTexts } from '@minutebook/eventstore'
import { observedLedgers, observedStore, observedTexts } from '@minutebook/telemetry'
import { NodeSDK, tracing } from '@opentelemetry/sdk-node'
import { openLedger } from 'minutebook'

const exporter = new tracing.ConsoleSpanExporter()
const sdk = new NodeSDK({ serviceName: 'records', traceExporter: exporter })
sdk.start()

const open = observedLedgers(openLedger)
const store = { events: observedStore(memoryStore()), texts: observedTexts(memoryTexts()) }
const ledger = await open({ municipality: 'spruce-grove', store })
await ledger.record({ type: 'PolicyImported', data: { policy: 'policy:6030', kind: 'council-policy' } })
await ledger.statusOf('policy:6030', { on: '2025-02-03' })
await ledger.close()
await sdk.shutdown()
