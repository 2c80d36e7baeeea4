// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.

export const isOnRevocation = (it: unknown): boolean => {
  return it === 'survive' || it === 'lapse' || it === 'unknown'
}
