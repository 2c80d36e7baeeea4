// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.

export const isBodyKind = (it: unknown): boolean => {
  return (
    it === 'council' ||
    it === 'committee' ||
    it === 'officer' ||
    it === 'mayor' ||
    it === 'court' ||
    it === 'minister' ||
    it === 'legislature' ||
    it === 'cabinet' ||
    it === 'electorate' ||
    it === 'municipality' ||
    it === 'other'
  )
}
