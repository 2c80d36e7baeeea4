// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.

export const isContinuity = (it: unknown): boolean => {
  return it === 'former-area' || it === 'end' || it === 'unknown'
}
