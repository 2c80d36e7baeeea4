import { badOption, type BadOption } from '@minutebook/eventstore'
import { Client } from 'pg'

/**
 * What is wrong with a connection string, as the driver reads it: it does so when it first connects, and takes a port
 * that cannot be one. Nothing is connected here, and nothing of it is repeated: it may hold a password.
 */
export const wrongWith = (connectionString: string): BadOption | null => {
  if (!addressed.test(connectionString)) return noAddress
  try {
    const { host, port } = new Client({ connectionString })
    return isPort(port) || host.startsWith('/') ? null : noAddress
  } catch (error) {
    return isOfFile(error) ? noFile : noAddress
  }
}

/** A server or the folder of its socket. The driver would take anything else for the name of a database, or for a server. */
const addressed = /^(?:postgres(?:ql)?:\/\/|socket:|\/)/i

/** With any other the driver waits for an answer that never comes. */
export const isPort = (port: unknown): boolean => {
  const number = Number(port)
  return Number.isInteger(number) && number >= 1 && number <= 65_535
}

const isOfFile = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const noAddress = badOption(
  '/options/connection',
  'This is no address of PostgreSQL, such as postgresql://db.example.org:5432/records, with a port from 1 to 65535.',
)
const noFile = badOption(
  '/options/connection',
  'The address names the file of a certificate or of a key, and there is none.',
)
