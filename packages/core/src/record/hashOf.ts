/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const [offsetBasis, prime] = [0x811c9dc5, 0x01000193]

/** A hash of a text, of 32 bits with a sign. */
export const hashOf = (text: string): number => {
  let hash = offsetBasis
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return hash | 0
}
