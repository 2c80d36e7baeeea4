/** Texts, and what gives JSON its shape; in JSON that is known to be right nothing else matters here. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/** An object or a list that is open: the names it has had, or how many items. */
interface Open {
  readonly names: Set<string> | null
  /** Where in it what follows belongs. */
  step: string
  items: number
}

/**
 * The JSON Pointer to the first member that an object has twice; undefined where none does. What parses JSON takes the
 * last and says nothing, so that of a file that says two things one would be recorded.
 */
export const repeatedMember = (json: string): string | undefined => {
  const open: Array<Open> = []
  let name: string | null = null
  for (const [token] of json.matchAll(tokens)) {
    const inside = open.at(-1)
    switch (token) {
      case '{':
      case '[':
        if (inside?.names === null) inside.step = String(inside.items)
        open.push({ names: token === '{' ? new Set() : null, step: '', items: 0 })
        name = null
        break
      case '}':
      case ']':
        open.pop()
        name = null
        break
      case ',':
        if (inside !== undefined) inside.items += 1
        name = null
        break
      case ':':
        if (name === null || inside?.names === null || inside === undefined) break
        inside.step = name
        if (inside.names.has(name)) return pointer(open)
        inside.names.add(name)
        break
      default:
        // Read as text: one name can be spelled in several ways.
        name = JSON.parse(token) as string
    }
  }
  return undefined
}

const pointer = (open: ReadonlyArray<Open>): string =>
  open.map(({ step }) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
