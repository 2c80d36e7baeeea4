/** What is read of a connection string here; whether the rest of it is right is for the client to say. */
export interface Address {
  /** The string without the name and the password in it: as it may stand in a problem. */
  readonly shown: string
  /** The string for the client: it asks for the leader, where it asked for nothing. */
  readonly used: string
  /** The node it asks for, where that is not the leader. */
  readonly otherNode: string | null
}

const credentials = /^([^:]+:\/\/)[^/?]*@/
const preference = /[?&]nodePreference=([^&]*)/i

/**
 * A ledger is read from the leader alone: a follower may not have the latest events yet. In a cluster the client
 * therefore connects to the leader.
 */
export const addressOf = (connectionString: string): Address => {
  const [, node = null] = preference.exec(connectionString) ?? []
  const joint = connectionString.includes('?') ? '&' : '?'
  return {
    shown: connectionString
      .replace(credentials, '$1')
      .replace(/[/?].*$/, (rest) => (rest.startsWith('//') ? rest.replace(/\?.*$/, '') : '')),
    used: node === null ? `${connectionString}${joint}nodePreference=leader` : connectionString,
    otherNode: node === null || node.toLowerCase() === 'leader' ? null : node,
  }
}
