const longest = 64

/**
 * The name of a subject out of a number or title: lower case, ASCII, words joined by `-`, cut at a word.
 *
 * @example
 * slugOf('6,030') // '6030'
 * slugOf("City Manager's Bylaw") // 'city-managers-bylaw'
 */
export const slugOf = (text: string): string => {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d)[,\s]+(?=\d)/g, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9._~]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
  return shortened(plain === '' ? 'unnamed' : plain)
}

const shortened = (slug: string): string => {
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1)
  const word = cut.lastIndexOf('-')
  return (word > 0 ? cut.slice(0, word) : cut.slice(0, longest)).replace(/[^a-z0-9]+$/, '')
}
