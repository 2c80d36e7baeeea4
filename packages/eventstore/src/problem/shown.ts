/** A text as it may stand in a sentence: quoted, and at most 60 characters of it. */
export const shown = (text: unknown): string => {
  const quoted = typeof text === 'string' ? JSON.stringify(text) : String(text)
  return quoted.length > 60 ? `${quoted.slice(0, 59)}…` : quoted
}
