import { visible } from './visible.js'

/**
 * A value as JSON for programs and people alike: what a terminal would act upon is escaped, which JSON reads as the
 * same.
 */
export const jsonText = (value: unknown): string => `${visible(JSON.stringify(value, null, 2))}\n`
