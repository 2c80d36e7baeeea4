// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.

export const isSourceKind = (it: unknown): boolean => {
  return (
    it === 'minutes' ||
    it === 'rfd' ||
    it === 'bylaw' ||
    it === 'policy' ||
    it === 'register' ||
    it === 'gazette' ||
    it === 'order' ||
    it === 'judgment' ||
    it === 'web' ||
    it === 'letter' ||
    it === 'other'
  )
}
