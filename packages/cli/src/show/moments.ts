/** A moment of the ledger for people, in UTC to the second. */
export const toTheSecond = (instant: string): string => `${instant.slice(0, 19).replace('T', ' ')}Z`
