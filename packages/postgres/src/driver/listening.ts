import { backOff } from '@minutebook/eventstore'
import { Client, type ClientConfig } from 'pg'
import type { Listening } from './database.js'
import { forServer } from './waiting.js'

/** A standby lets nobody listen: it is asked no more than twice a minute. Whoever waits looks by itself meanwhile. */
const pauses = { ...forServer, most: 30_000 }

/**
 * Listens on a connection of its own, and connects again whenever that breaks. What was notified meanwhile is lost, so
 * beginning to listen counts as hearing.
 */
export const listening = (config: ClientConfig, channel: string, heard: () => void): Listening => {
  const stopping = new AbortController()
  let attempt = 0
  let breakOff = (): void => undefined

  const untilItBreaks = async (): Promise<void> => {
    const client = new Client(config)
    const broken = new Promise<void>((resolve) => {
      client.once('end', resolve)
      client.once('error', () => resolve())
      client.on('error', () => undefined)
      breakOff = resolve
    })
    try {
      await client.connect()
      client.on('notification', heard)
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      attempt = 0
      heard()
      if (!stopping.signal.aborted) await broken
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  const keepListening = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await untilItBreaks().catch(() => undefined)
      if (!stopping.signal.aborted) await backOff(attempt, pauses, stopping.signal)
      attempt += 1
    }
  }

  const ended = keepListening()
  return {
    stop: async () => {
      stopping.abort()
      breakOff()
      await ended
    },
  }
}
