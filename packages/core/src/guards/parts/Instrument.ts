// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.

export const isInstrument = (it: unknown): boolean => {
  return (
    it === 'bylaw' ||
    it === 'resolution' ||
    it === 'decision' ||
    it === 'order' ||
    it === 'judgment' ||
    it === 'statute' ||
    it === 'regulation' ||
    it === 'poll'
  )
}
