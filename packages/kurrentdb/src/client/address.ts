import { badOption, shownAddress, type BadOption } from '@minutebook/eventstore'

/** What is read of a connection string here; whether the rest of it is right is for the client to say. */
export interface Address {
  /** The server without the name and the password in front of it: as it may stand in a problem. */
  readonly shown: string
  /** The string for the client: it asks for the leader, where it asked for no kind of node. */
  readonly used: string
  /** The name and the password in it, as they are written there; null where there are none. */
  readonly credentials: { readonly username: string; readonly password: string } | null
  /** The kind of node it asks for, where that is not the leader. */
  readonly otherNode: string | null
  /** Whether it has a name and a password for a server that is spoken to in the clear. */
  readonly isOpenSecret: boolean
  /** Whether it names port 0, at which no server is; the client looks for one all the same. */
  readonly hasNoPort: boolean
}

/** What is wrong with a connection string. Nothing of it is repeated: it may hold a password. */
export const badAddress = (sentence: string): BadOption => badOption('/options/connectionString', sentence)

export const noAddress: BadOption = badAddress(
  'This is not a connection string of KurrentDB, such as kurrentdb://db.example.org:2113, with a port from 1 to 65535.',
)

/** The client takes all up to the first "@" for a name and a password, whatever else is in it, where it has a ":". */
const secret = /^[^:]*:\/\/(?:[^/?#]*@|[^:]+:[^@]+@)/
/** The two of them as the client takes them apart. */
const nameAndPassword = /^[^:]+:\/\/([^:]+):([^@:]+)[^@]*@/
const inTheClear = /[?&]tls=false(?:&|$)/i
/** What KurrentDB was called before; of that the client says each time that it was renamed. */
const formerly = /^esdb(?=(?:\+discover)?:\/\/)/
const portZero = /:0+(?=[,/]|$)/
const preference = /[?&]nodePreference=([^&]*)/i

/**
 * A ledger is read from the leader alone: a follower may not have the latest events yet. In a cluster the client
 * therefore connects to the leader.
 */
export const addressOf = (connectionString: string): Address => {
  const named = connectionString.trim()
  const text = named.replace(formerly, 'kurrentdb')
  const [, node = null] = preference.exec(text) ?? []
  const [, username, password] = nameAndPassword.exec(text) ?? []
  const joint = text.includes('?') ? '&' : '?'
  const shown = shownAddress(named)
  return {
    shown,
    used: node === null ? `${text}${joint}nodePreference=leader` : text,
    credentials: username === undefined || password === undefined ? null : { username, password },
    otherNode: node === null || node.toLowerCase() === 'leader' ? null : node,
    isOpenSecret: secret.test(text) && inTheClear.test(text),
    hasNoPort: portZero.test(shown),
  }
}
