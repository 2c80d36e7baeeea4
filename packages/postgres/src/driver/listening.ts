import { Client, type ClientConfig } from 'pg'
import type { Listening } from './database.js'
import { backOff } from './waiting.js'

/**
 * Listens on a connection of its own, and connects again whenever that breaks. What was notified meanwhile is lost, so
 * beginning to listen counts as hearing.
 */
export const listening = (config: ClientConfig, channel: string, heard: () => void): Listening => {
  let isStopped = false
  let stop = (): void => undefined
  let attempt = 0

  const untilItBreaks = async (): Promise<void> => {
    const client = new Client(config)
    const broken = new Promise<void>((resolve) => {
      stop = resolve
      client.once('end', resolve)
      client.once('error', () => resolve())
      client.on('error', () => undefined)
    })
    try {
      await client.connect()
      client.on('notification', heard)
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      attempt = 0
      heard()
      if (!isStopped) await broken
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  const keepListening = async (): Promise<void> => {
    while (!isStopped) {
      await untilItBreaks().catch(() => undefined)
      if (!isStopped) await backOff(attempt)
      attempt += 1
    }
  }

  const ended = keepListening()
  return {
    stop: async () => {
      isStopped = true
      stop()
      await ended
    },
  }
}
