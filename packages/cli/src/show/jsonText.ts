/** A value as JSON for programs and people alike. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
