import { shownAddress } from '@minutebook/eventstore'

/** `scheme://`: no file is named like that. */
const address = /^([a-z][a-z0-9+.-]*):\/\//i

export const isAddress = (named: string): boolean => address.test(named)

export const schemeOf = (named: string): string => (address.exec(named)?.[1] ?? '').toLowerCase()

/** An address without its scheme: one server may have several. */
export const afterScheme = (named: string): string => named.replace(address, '')

/** What a place is called where somebody reads it: an address without its name, its password and its parameters. */
export const shownPlace = (named: string): string => (isAddress(named) ? shownAddress(named) : named)
