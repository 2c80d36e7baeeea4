import { afterAll, beforeAll, describe } from 'vitest'
import { kitAgainst } from './kit.js'
import { servers, type Tried } from './servers.js'

describe.each(servers)('on %s', (name, isThere, reach) => {
  describe.skipIf(!isThere)('the kit', () => {
    let server: Tried
    beforeAll(async () => {
      server = await reach()
    })
    afterAll(async () => {
      await server.leave()
    })
    kitAgainst('the KurrentDB store', () => server, name === 'the server of the tests')
  })
})
