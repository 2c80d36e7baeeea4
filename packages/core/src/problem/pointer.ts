/** One step of a JSON Pointer, escaped as RFC 6901 section 3 asks. */
const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1')

/** `['data', 'a/b', '0']` becomes `/data/a~1b/0`. */
export const pointerOf = (keys: ReadonlyArray<string>): string =>
  keys.map((key) => `/${escaped(key)}`).join('')

/** The steps of a JSON Pointer, unescaped; `null` when the text is not one. */
export const stepsOf = (pointer: string): ReadonlyArray<string> | null => {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) return null
  if (/~(?![01])/.test(pointer)) return null
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
}
