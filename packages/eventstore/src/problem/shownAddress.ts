const parts = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)([^?#]*)/i
const host = /^(?:[^:[\]]*|\[[^[\]]*\])(?::\d+)?$/

/**
 * An address as it may stand in a problem: its scheme, its hosts and its path, without the name, the password and the
 * parameters. Where a password cannot be told from these it is the scheme alone, and of what is no address it is
 * nothing.
 */
export const shownAddress = (text: string): string => {
  const [, scheme = '', authority = '', path = ''] = parts.exec(text) ?? []
  const hosts = authority.slice(authority.lastIndexOf('@') + 1)
  const before = text.slice(scheme.length, Math.max(text.lastIndexOf('@'), scheme.length))
  // A password may hold a "/", a "?" or a "#": whatever has a ":" and goes on to an "@" may be one.
  const mayBePassword = path.includes('@') || (before.length > authority.length && before.includes(':'))
  if (mayBePassword || !hosts.split(',').every((one) => host.test(one))) return scheme
  return scheme + hosts + (path === '/' ? '' : path)
}
