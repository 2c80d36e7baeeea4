import { context, metrics, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api'
import { attributes } from './attributes.js'
import { codeOf, commandIn, failedIn } from './failing.js'
import { instrumentsOf } from './Instruments.js'
import { scope, version, type Observing } from './Observing.js'
import { questions } from './questions.js'

type Operation = 'open' | 'record' | 'ask'
type Call = (...given: ReadonlyArray<unknown>) => unknown

/**
 * What is observed of a ledger. All else is handed on as it is: the answers of `now` cost too little to be told of, and
 * the store tells of what is read.
 */
const observable: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['record', 'record'],
  ['importLeaves', 'record'],
  ...questions.map((name) => [name, 'ask'] as const),
])

/** Answers to whoever handed something in, as much as anything else: no failure of the program. */
const answers: ReadonlySet<string> = new Set(['refused', 'command-reused', 'overtaken', 'ledger-not-empty'])

/**
 * Opens ledgers as `openLedger` of minutebook does, with a span for opening one, for each command recorded and for each
 * question asked. What they ask of an observed store are spans inside these.
 *
 * A span is called `minutebook open`, `minutebook record` or `minutebook ask`, with the question as an attribute. What
 * is refused is no error; what the store could not do is one.
 *
 * @example
 * const open = observedLedgers(openLedger)
 * const ledger = await open({ municipality: 'ocd-division/country:ca/csd:4811049', store })
 */
export const observedLedgers = <Options extends { readonly municipality: string }, Ledger extends object>(
  open: (options: Options) => Promise<Ledger>,
  { tracerProvider, meterProvider }: Observing = {},
): ((options: Options) => Promise<Ledger>) => {
  const tracer = (tracerProvider ?? trace).getTracer(scope, version)
  const { answered } = instrumentsOf((meterProvider ?? metrics).getMeter(scope, version))

  const told = async <A>(
    operation: Operation,
    ledger: string,
    more: Attributes,
    work: () => Promise<A>,
    found: (answer: A) => Attributes = () => ({}),
    command?: string,
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
      span.setAttributes(failedIn(failure, command))
      if (!answers.has(outcome)) span.setStatus({ code: SpanStatusCode.ERROR, message: wordsOf(failure) })
      throw failure
    } finally {
      span.setAttribute(attributes.outcome, outcome)
      span.end()
      answered.record((performance.now() - at) / 1000, { ...measured, [attributes.outcome]: outcome })
    }
  }

  const observed =
    (municipality: string, name: string, operation: Operation, call: Call): Call =>
    (...given) => {
      const work = async (): Promise<unknown> => call(...given)
      return operation === 'record'
        ? told('record', municipality, {}, work, recordedIn, commandIn(given[1]))
        : told('ask', municipality, { [attributes.question]: name }, work)
    }

  return async (options) => {
    const { municipality } = options
    const ledger = await told('open', municipality, {}, () => open(options))
    return Object.fromEntries(
      Object.entries(ledger).map(([name, member]) => {
        const operation = observable.get(name)
        return [
          name,
          operation === undefined ? member : observed(municipality, name, operation, member as Call),
        ]
      }),
    ) as Ledger
  }
}

/**
 * What became of a command: its id, how many events it left and how many the ledger has. The leaves of an import have
 * commands of their own, so that it has none; its events are those it added.
 */
const recordedIn = (answer: unknown): Attributes => {
  const { command, events, added, size } = answer as {
    readonly command?: string
    readonly events?: ReadonlyArray<unknown>
    readonly added?: number
    readonly size?: number
  }
  const count = events?.length ?? added
  return {
    ...(command === undefined ? {} : { [attributes.correlation]: command }),
    ...(count === undefined ? {} : { [attributes.events]: count }),
    ...(size === undefined ? {} : { [attributes.size]: size }),
  }
}

const wordsOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))
