import { afterAll, beforeAll } from 'vitest'
import { kitAgainst } from './kit.js'
import { kurrentServer, type KurrentServer } from './server/KurrentServer.js'

let server: KurrentServer

beforeAll(async () => {
  server = await kurrentServer()
})

afterAll(async () => {
  await server.stop()
})

kitAgainst('the KurrentDB store', () => server.connectionString)
