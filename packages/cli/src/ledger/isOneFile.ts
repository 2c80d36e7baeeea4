import { realpathSync, statSync } from 'node:fs'

/** Whether two paths lead to one file, whatever links lead there. */
export const isOneFile = (one: string, other: string): boolean => {
  if (one === other) return true
  try {
    if (realpathSync(one) === realpathSync(other)) return true
    const [{ dev, ino }, there] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
    // Some file systems number no files.
    return ino !== 0n && ino === there.ino && dev === there.dev
  } catch {
    return false
  }
}
