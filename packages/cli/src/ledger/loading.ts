import { unusable } from '../problem/Stop.js'
import { schemeOf } from './address.js'

type Packages = {
  readonly postgres: typeof import('@minutebook/postgres')
  readonly kurrentdb: typeof import('@minutebook/kurrentdb')
}

/** What opens a store on a server; only those who have such a server install it. */
const packages: { readonly [Name in keyof Packages]: () => Promise<Packages[Name]> } = {
  postgres: () => import('@minutebook/postgres'),
  kurrentdb: () => import('@minutebook/kurrentdb'),
}

/** What has to be installed beside the command. */
const installed: Readonly<Record<keyof Packages, string>> = {
  postgres: '@minutebook/postgres',
  kurrentdb: '@minutebook/kurrentdb @kurrent/kurrentdb-client',
}

/** Loads it when it is wanted, and not before; says what to install where it cannot be. */
export const loadedFor = async <Name extends keyof Packages>(
  address: string,
  name: Name,
  load: () => Promise<Packages[Name]> = packages[name],
): Promise<Packages[Name]> => {
  try {
    return await load()
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    // An address may hold a password, so no more of it is repeated.
    throw unusable(
      'driver-missing',
      `${schemeOf(address)}://`,
      `What opens this store could not be loaded: npm install ${installed[name]}. ${words}`,
    )
  }
}
