import type { Span } from '../facts.js'
import type { Act, Life, Proposed, Seen } from './Act.js'

type Field = 'decided' | 'from' | 'lastDay' | 'eff' | 'takes' | 'to' | 'scheduled' | 'on'

/** One world: a day for every date, and whether the motion passed that may have. */
export interface World {
  readonly acts: ReadonlyArray<Act>
  readonly passed: boolean
  readonly day: (act: Act, field: Field) => number
}

const fields: ReadonlyArray<Field> = ['decided', 'from', 'lastDay', 'eff', 'takes', 'to', 'scheduled', 'on']

/** What is recorded as decided was decided by the day of recording, unless the record contradicts itself. */
const byRecording = (span: Span, rec: number): Span =>
  span.from === span.to || rec < span.from ? span : { from: span.from, to: Math.min(span.to, rec) }

/** When an act can have been decided. */
export const decisionOf = ({ decided, rec }: Exclude<Act, Seen | Proposed>): Span => byRecording(decided, rec)

const spanOf = (act: Act, field: Field): Span | null =>
  field === 'decided' && 'decided' in act
    ? decisionOf(act)
    : ((act as unknown as Partial<Record<Field, Span | null>>)[field] ?? null)

interface Unknown {
  readonly key: string
  readonly span: Span
}

const unknownsOf = (acts: ReadonlyArray<Act>): ReadonlyArray<Unknown> =>
  acts.flatMap((act, at) =>
    fields.flatMap((field) => {
      const span = spanOf(act, field)
      return span === null ? [] : [{ key: `${at} ${field}`, span }]
    }),
  )

/** How many worlds there are before any is ruled out; for keeping histories small. */
export const worldsIn = (acts: ReadonlyArray<Act>): number =>
  unknownsOf(acts).reduce((product, { span }) => product * (span.to - span.from + 1), 1)

const assignments = function* (unknowns: ReadonlyArray<Unknown>): Generator<ReadonlyMap<string, number>> {
  const [first, ...rest] = unknowns
  if (first === undefined) {
    yield new Map()
    return
  }
  for (const others of assignments(rest))
    for (let day = first.span.from; day <= first.span.to; day += 1) yield new Map(others).set(first.key, day)
}

/** Every assignment of days to the dates of a life, with and without what may have passed by the day of knowledge. */
export function* worldsOf(acts: Life, knownOn: number): Generator<World> {
  const places = new Map<Act, number>(acts.map((act, at) => [act, at]))
  const motion = acts.find(({ tag }) => tag === 'proposed')
  for (const assigned of assignments(unknownsOf(acts))) {
    const day: World['day'] = (act, field) => assigned.get(`${places.get(act) ?? -1} ${field}`) as number
    yield { acts, day, passed: false }
    if (motion !== undefined && day(motion, 'scheduled') <= knownOn) yield { acts, day, passed: true }
  }
}
