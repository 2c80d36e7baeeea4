import { lineAt, type Document } from './Document.js'
import type { Passage, Place } from './Passage.js'

/**
 * Running text as it reads, each character of which knows where in the document it stands. Patterns are
 * matched on `text`; what they find is cut out as a passage whose quote is exact, whatever Markdown lies
 * between.
 */
export interface Flow {
  readonly document: Document
  readonly text: string
  readonly starts: ReadonlyArray<number>
  readonly ends: ReadonlyArray<number>
  /** One sign a character: `b` bold, `i` italic, `x` both, blank for neither. */
  readonly marks: string
}

/** A part of a flow, without blanks around it. */
export const slice = (flow: Flow, from: number, to: number = flow.text.length): Flow => {
  const part = flow.text.slice(from, to)
  const first = from + (part.length - part.trimStart().length)
  const last = Math.max(first, to - (part.length - part.trimEnd().length))
  return {
    document: flow.document,
    text: flow.text.slice(first, last),
    starts: flow.starts.slice(first, last),
    ends: flow.ends.slice(first, last),
    marks: flow.marks.slice(first, last),
  }
}

/** The same text on one line. */
export const unbroken = (flow: Flow): Flow => ({ ...flow, text: flow.text.replace(/\n/g, ' ') })

/** The lines of a flow, as the document breaks them. */
export const linesIn = (flow: Flow): ReadonlyArray<Flow> => {
  const lines: Array<Flow> = []
  let at = 0
  for (const line of flow.text.split('\n')) {
    lines.push(slice(flow, at, at + line.length))
    at += line.length + 1
  }
  return lines.filter((line) => line.text !== '')
}

const placeOf = ({ document, starts, ends }: Flow): Place => {
  const from = starts[0] ?? 0
  const to = ends.at(-1) ?? from
  return { firstLine: lineAt(document, from), lastLine: lineAt(document, Math.max(from, to - 1)), from, to }
}

/** The flow as words with their place. The flow must not be empty. */
export const passageOf = (flow: Flow): Passage => {
  const whole = slice(unbroken(flow), 0)
  const place = placeOf(whole)
  return { quote: flow.document.text.slice(place.from, place.to), text: whole.text, place }
}

/**
 * The part of a flow a group of a match took (its pattern needs the flag `d`); null where the group took
 * nothing.
 */
export const groupIn = (flow: Flow, match: RegExpExecArray, name: string): Flow | null => {
  const span = match.indices?.groups?.[name]
  if (span === undefined) return null
  const part = slice(flow, span[0], span[1])
  return part.text === '' ? null : part
}

/** From the first of some flows to the end of the last, read as the given text. */
export const spanning = (flows: readonly [Flow, ...ReadonlyArray<Flow>], text: string): Passage => {
  const first = placeOf(flows[0])
  const last = placeOf(flows.at(-1) ?? flows[0])
  const place = { firstLine: first.firstLine, lastLine: last.lastLine, from: first.from, to: last.to }
  return { quote: flows[0].document.text.slice(place.from, place.to), text, place }
}
