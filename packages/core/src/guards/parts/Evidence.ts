// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.

export const isEvidence = (it: unknown): boolean => {
  return it === 'primary' || it === 'draft' || it === 'secondary' || it === 'web' || it === 'assumed'
}
