import { shownAddress } from '@minutebook/eventstore'
import { describe, expect, it } from 'vitest'

describe('an address that is shown', () => {
  it.each([
    ['postgresql://clerk:secret@db.example.org:5432/records', 'postgresql://db.example.org:5432/records'],
    ['postgresql://h/db?user=a@b&password=secret', 'postgresql://h/db'],
    ['postgresql://clerk:se@cret@h/db', 'postgresql://h/db'],
    ['postgresql://a,b/db', 'postgresql://a,b/db'],
    ['postgresql://clerk:secret@a:1,b:2/db', 'postgresql://a:1,b:2/db'],
    ['postgresql://clerk@[::1]:5432/db#secret', 'postgresql://[::1]:5432/db'],
    ['postgresql://clerk:secret@%2Frun%2Fpostgresql/db', 'postgresql://%2Frun%2Fpostgresql/db'],
    ['postgresql://clerk@/db?host=/run/postgresql', 'postgresql:///db'],
    ['postgresql:///db?password=secret', 'postgresql:///db'],
    ['kurrentdb+discover://admin:secret@one:1,two:2/?tls=true', 'kurrentdb+discover://one:1,two:2'],
  ])('is of %j the scheme, the hosts and the path', (address, shown) => {
    expect(shownAddress(address)).toBe(shown)
  })

  it.each([
    'postgresql://clerk:7/secret@h/db',
    'postgresql://clerk:7?secret@h/db',
    'postgresql://clerk:7#secret@h/db',
    'postgresql://clerk/of:secret@h/db',
    'postgresql://clerk?of:secret@h/db',
    'postgresql://clerk:p@ss/secret@h',
    'postgresql://clerk:p@ss?secret@h',
    'postgresql://clerk:secret',
    'postgresql://clerk:secret/db',
  ])('is of %j the scheme alone: the host cannot be told from a password', (address) => {
    expect(shownAddress(address)).toBe('postgresql://')
  })

  it.each(['', 'host=h password=secret', 'clerk:secret@h', '/run/postgresql records'])(
    'is nothing of %j, which is none',
    (text) => {
      expect(shownAddress(text)).toBe('')
    },
  )
})
