import { context, metrics, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api'
import { attributes } from './attributes.js'
import { instrumentsOf } from './Instruments.js'
import { scope, type Observing } from './Observing.js'

type Operation = 'open' | 'record' | 'ask'
type Call = (...given: ReadonlyArray<unknown>) => unknown

const recording: ReadonlySet<string> = new Set(['record', 'importLeaves'])

/** What is no question: the answers of `now` cost too little to be told of, and the store tells of the others. */
const unobserved: ReadonlySet<string> = new Set([
  'now',
  'refresh',
  'head',
  'log',
  'read',
  'putText',
  'getText',
  'writeSnapshot',
  'snapshot',
  'close',
])

/** Answers to whoever handed something in, as much as anything else: no failure of the program. */
const answers: ReadonlySet<string> = new Set(['refused', 'command-reused', 'overtaken', 'ledger-not-empty'])

/**
 * Opens ledgers as `openLedger` of minutebook does, with a span for opening one, for each command recorded and for each question
 * asked. What they ask of an observed store are spans inside these.
 *
 * A span is called `minutebook open`, `minutebook record` or `minutebook ask`, with the question as an attribute. What is refused
 * is no error; what the store could not do is one.
 *
 * @example
 * const open = observedLedgers(openLedger)
 * const ledger = await open({ municipality: 'ocd-division/country:ca/csd:4811049', store })
 */
export const observedLedgers = <Options extends { readonly municipality: string }, Ledger extends object>(
  open: (options: Options) => Promise<Ledger>,
  { tracerProvider, meterProvider }: Observing = {},
): ((options: Options) => Promise<Ledger>) => {
  const tracer = (tracerProvider ?? trace).getTracer(scope)
  const { answered } = instrumentsOf((meterProvider ?? metrics).getMeter(scope))

  const told = async <A>(
    operation: Operation,
    ledger: string,
    more: Attributes,
    work: () => Promise<A>,
    found: (answer: A) => Attributes = () => ({}),
  ): Promise<A> => {
    const measured = { [attributes.operation]: operation, ...more }
    const span = tracer.startSpan(`minutebook ${operation}`, {
      attributes: { ...measured, [attributes.ledger]: ledger },
    })
    const at = performance.now()
    let outcome = 'done'
    try {
      const answer = await context.with(trace.setSpan(context.active(), span), work)
      span.setAttributes(found(answer))
      return answer
    } catch (failure) {
      outcome = codeOf(failure)
      if (!answers.has(outcome)) span.setStatus({ code: SpanStatusCode.ERROR, message: wordsOf(failure) })
      throw failure
    } finally {
      span.setAttribute(attributes.outcome, outcome)
      span.end()
      answered.record((performance.now() - at) / 1000, { ...measured, [attributes.outcome]: outcome })
    }
  }

  const observed =
    (municipality: string, name: string, call: Call): Call =>
    (...given) => {
      const work = async (): Promise<unknown> => call(...given)
      return recording.has(name)
        ? told('record', municipality, {}, work, recordedIn)
        : told('ask', municipality, { [attributes.question]: name }, work)
    }

  return async (options) => {
    const { municipality } = options
    const ledger = await told('open', municipality, {}, () => open(options))
    const calls = Object.entries(ledger as Readonly<Record<string, Call>>)
    return Object.fromEntries(
      calls.map(([name, call]) => [name, unobserved.has(name) ? call : observed(municipality, name, call)]),
    ) as Ledger
  }
}

/** What became of a command: its id, how many events it left and how many the ledger has. */
const recordedIn = (answer: unknown): Attributes => {
  const { command, events, size } = answer as {
    readonly command?: string
    readonly events?: ReadonlyArray<unknown>
    readonly size?: number
  }
  return {
    ...(command === undefined ? {} : { [attributes.correlation]: command }),
    ...(events === undefined ? {} : { [attributes.events]: events.length }),
    ...(size === undefined ? {} : { [attributes.size]: size }),
  }
}

const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string'
    ? failure.code
    : 'unexpected'

const wordsOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))
