/** JSON as a value, or in words where it breaks off. */
export type Parsed =
  | { readonly _tag: 'Left'; readonly left: string }
  | { readonly _tag: 'Right'; readonly right: unknown }

/** Parses JSON. What the parser says against it depends on the version of Node.js, and is told as it is. */
export const parseJson = (text: string): Parsed => {
  try {
    return { _tag: 'Right', right: JSON.parse(text) as unknown }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { _tag: 'Left', left: `This is not JSON: ${said}.` }
  }
}
