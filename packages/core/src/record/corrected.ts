import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { isEnvelope } from '../guards/Envelope.js'
import { stepsOf } from '../problem/pointer.js'

/** The event with the value at a JSON Pointer replaced; `null` where that leads nowhere or breaks the envelope. */
export const corrected = (event: RecordedEvent, path: string, to: unknown): RecordedEvent | null => {
  const steps = stepsOf(path)
  if (steps === null || steps.length === 0) return null
  const changed = replaced(event, steps, to)
  return isEnvelope(changed) ? (changed as RecordedEvent) : null
}

/** The value at a JSON Pointer, `undefined` where nothing is. */
export const valueAt = (value: unknown, path: string): unknown => {
  let found = value
  for (const step of stepsOf(path) ?? []) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Readonly<Record<string, unknown>>)[step]
  }
  return found
}

/** Any value with what stands at a JSON Pointer replaced. */
export const replaced = (value: unknown, steps: ReadonlyArray<string>, to: unknown): unknown => {
  const [first, ...rest] = steps
  if (first === undefined) return to
  if (Array.isArray(value)) {
    const items: ReadonlyArray<unknown> = value
    return items.map((item, at) => (String(at) === first ? replaced(item, rest, to) : item))
  }
  const members = typeof value === 'object' && value !== null ? value : {}
  return { ...members, [first]: replaced((members as Readonly<Record<string, unknown>>)[first], rest, to) }
}
