import { whileWaiting, type Arrivals } from '@minutebook/eventstore'

/** How often a waiting subscription looks for what other programs have written, in milliseconds. */
const interval = 100

/**
 * Arrivals that also notice what other connections commit. This process announces its own commits at once; what
 * others do is seen by a look at the version of the data, and only while somebody waits.
 */
export const noticingOthers = (own: Arrivals, dataVersion: () => number | null): Arrivals => {
  let known: number | null = null

  const look = (): void => {
    const version = orNull(dataVersion)
    if (version === known && version !== null) return
    known = version
    own.announce()
  }

  return {
    // Taken before reading, so that what another program commits after that reading shows as a new version.
    count: () => {
      look()
      return own.count()
    },
    announce: own.announce,
    after: whileWaiting(own, interval, look),
  }
}

/** A version that cannot be read is announced as well: whoever reads next is told what is wrong. */
const orNull = (dataVersion: () => number | null): number | null => {
  try {
    return dataVersion()
  } catch {
    return null
  }
}
