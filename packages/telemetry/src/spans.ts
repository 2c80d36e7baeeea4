import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Histogram,
  type Span,
  type Tracer,
} from '@opentelemetry/api'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attributes } from './attributes.js'

/** What a problem says of itself. */
export interface Told {
  readonly code: string
  readonly sentence: string
}

/** A span that has begun, and when. */
interface Open {
  readonly span: Span
  readonly at: number
}

/** What there is to say of an answer. */
interface Found {
  readonly outcome?: string
  readonly more?: Attributes
}

/** The spans of some operations, with a measure of how long each took. */
export interface Spans<Operation extends string> {
  /** `earlier` where it really began some time ago. */
  readonly begun: (operation: Operation, more: Attributes, earlier?: number) => Open
  readonly ended: (open: Open, operation: Operation, problem: Told | null, outcome?: string) => void
  /** What takes time to find out (`further`) is found out for those who look only. */
  readonly asked: <P extends Told, A>(
    operation: Operation,
    more: Attributes,
    task: TaskEither<P, A>,
    found?: (answer: A) => Found,
    further?: (() => Attributes) | null,
  ) => TaskEither<P, A>
}

/**
 * `quicker` is the code that says that somebody else was quicker, where there is one: it is no error, whoever was too
 * late looks again. `measured` stands with each of them.
 */
export const spansOf = <Operation extends string>(
  tracer: Tracer,
  duration: Histogram,
  quicker: string | null,
  measured: Attributes = {},
): Spans<Operation> => {
  const begun: Spans<Operation>['begun'] = (operation, more, earlier) => ({
    span: tracer.startSpan(`minutebook ${operation}`, {
      kind: SpanKind.CLIENT,
      attributes: { [attributes.operation]: operation, ...measured, ...more },
      ...(earlier === undefined ? {} : { startTime: earlier }),
    }),
    at: earlier ?? performance.now(),
  })

  const ended: Spans<Operation>['ended'] = ({ span, at }, operation, problem, outcome = 'done') => {
    const said = problem === null ? outcome : problem.code
    span.setAttribute(attributes.outcome, said)
    if (problem !== null && problem.code !== quicker)
      span.setStatus({ code: SpanStatusCode.ERROR, message: problem.sentence })
    span.end()
    duration.record((performance.now() - at) / 1000, {
      [attributes.operation]: operation,
      [attributes.outcome]: said,
      ...measured,
    })
  }

  return {
    begun,
    ended,
    asked:
      (operation, more, task, found = () => ({}), further = null) =>
      async () => {
        const open = begun(operation, more)
        if (further !== null && open.span.isRecording()) open.span.setAttributes(further())
        const answer = await context.with(trace.setSpan(context.active(), open.span), task)
        if (E.isLeft(answer)) {
          ended(open, operation, answer.left)
          return answer
        }
        const told = found(answer.right)
        open.span.setAttributes(told.more ?? {})
        ended(open, operation, null, told.outcome)
        return answer
      },
  }
}
