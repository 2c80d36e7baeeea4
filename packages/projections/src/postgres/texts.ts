/** PostgreSQL keeps no U+0000 in a text: U+FFFD stands in its place. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD')

/** A value as JSON, with no U+0000 in any text. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'string' ? storable(member) : member))
