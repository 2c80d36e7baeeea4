import { createServer, type AddressInfo, type Socket } from 'node:net'
import { arrivals } from '@minutebook/eventstore'
import { afterEach, describe, expect, it } from 'vitest'
import { installPostgresSchema, openPostgresStore } from '@minutebook/postgres'
import { wakeUps } from '../src/reading/wakeUps.js'
import { refused } from '@minutebook/eventstore/test-support'

/**
 * A message of the protocol: its letter, its length, and the rest
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
const message = (letter: string, ...parts: ReadonlyArray<Buffer>): Buffer => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const authenticated = message('R', Buffer.from([0, 0, 0, 0]))
const ready = message('Z', Buffer.from('I'))
const completed = message('C', Buffer.from('SET\0'))

/** Something that lets everybody in, answers so many queries, and then hangs up. */
const hangingUp = async (answers: number) => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let answered = -1
    socket.on('error', () => undefined)
    socket.on('data', () => {
      answered += 1
      if (answered === 0) socket.write(Buffer.concat([authenticated, ready]))
      else if (answered <= answers) socket.write(Buffer.concat([completed, ready]))
      else socket.destroy()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { connection: { host: '127.0.0.1', port, user: 'clerk', database: 'records' }, close }
}

let close = (): void => undefined
afterEach(() => close())

describe('a server that lets a program in and hangs up', () => {
  it.each([
    [0, 'store-unavailable'],
    [1, 'store-unavailable'],
    [2, 'no-store'],
  ])('is a problem, and no end of the program (after %i answers)', async (answers, code) => {
    const server = await hangingUp(answers)
    close = server.close
    const { connection } = server

    expect(await refused(openPostgresStore({ connection, busyTimeoutMs: 200 }))).toMatchObject({ code })
    expect(await refused(installPostgresSchema({ connection, busyTimeoutMs: 200 }))).toMatchObject({
      code: 'store-unavailable',
    })
  })
})

describe('whoever comes to wait when the store was closed', () => {
  it('has nobody listen for it', async () => {
    let listening = 0
    const listen = () => {
      listening += 1
      return { stop: async () => undefined }
    }
    const stored = wakeUps(arrivals(), listen, 60_000)
    await stored.stop()
    await stored.after(0, AbortSignal.timeout(10))

    expect(listening).toBe(0)
  })
})
