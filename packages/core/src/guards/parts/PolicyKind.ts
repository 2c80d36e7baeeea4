// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.

export const isPolicyKind = (it: unknown): boolean => {
  return (
    it === 'council-policy' ||
    it === 'administrative-policy' ||
    it === 'bylaw' ||
    it === 'procedure' ||
    it === 'directive' ||
    it === 'standing-resolution'
  )
}
