import { describe, expect, it } from 'vitest'
import { addressOf } from '../src/client/address.js'

describe('the address of an EventStoreDB', () => {
  it.each([
    ['esdb://localhost:2113?tls=false', 'kurrentdb://localhost:2113?tls=false&nodePreference=leader'],
    ['esdb+discover://one,two', 'kurrentdb+discover://one,two?nodePreference=leader'],
    ['kurrentdb://esdb:esdb@host', 'kurrentdb://esdb:esdb@host?nodePreference=leader'],
  ])('goes to the client under the name it has now: %s', (text, used) => {
    // The client warns of the old one on each connection.
    expect(addressOf(text).used).toBe(used)
  })

  it('is told of as it was given', () => {
    expect(addressOf('esdb://localhost:2113?tls=false').shown).toBe('esdb://localhost:2113')
  })
})
