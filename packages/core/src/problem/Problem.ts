/**
 * What is wrong, as a value: a stable code for programs, the place for tools, a sentence for people.
 *
 * `path` is a JSON Pointer (RFC 6901) into what was handed in; the empty pointer means the whole of it.
 * `rule` names the provision or rule of the house the problem rests on, where there is one.
 *
 * @example
 * { _tag: 'Problem', code: 'date-not-on-calendar', path: '/decidedOn/edtf', sentence: '"2025-02-30" is not a day of the
 * calendar.' }
 */
export interface Problem<Code extends string = string> {
  readonly _tag: 'Problem'
  readonly code: Code
  readonly path: string
  readonly sentence: string
  readonly rule?: string
}

/** Builds a problem; `rule` is left out when there is none. */
export const problem = <Code extends string>(
  code: Code,
  path: string,
  sentence: string,
  rule?: string,
): Problem<Code> =>
  rule === undefined
    ? { _tag: 'Problem', code, path, sentence }
    : { _tag: 'Problem', code, path, sentence, rule }

/** The same problem, seen from one level further out. */
export const under =
  (prefix: string) =>
  <P extends Problem>(inner: P): P => ({ ...inner, path: prefix + inner.path })
