/**
 * The command something is imported by: the same for the same digest, so that nothing is imported twice. It is a UUID
 * version 8 made of the first digits of the digest (RFC 9562, section 5.8).
 */
export const commandOf = (digest: string): string =>
  [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
