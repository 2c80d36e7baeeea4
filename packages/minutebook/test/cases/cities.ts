import type { Setting } from './ledgers.js'

// They are here for their zones and the law of their places; what happens in them is invented, but for New York and
// Washington.
const city = (municipality: string, name: string, zone: string, profile = 'core'): Partial<Setting> => ({
  municipality,
  name,
  zone,
  profile,
})

export const newYork = city('new-york-ny', 'New York', 'America/New_York')
export const flint = city('flint-mi', 'Flint', 'America/Detroit')
export const fresno = city('fresno-ca', 'Fresno', 'America/Los_Angeles')
export const lexington = city('lexington-ky', 'Lexington', 'America/New_York')
export const washington = city('washington-dc', 'District of Columbia', 'America/New_York')
export const durham = city('durham-on', 'Durham', 'America/Toronto')
export const cork = city('cork-ie', 'Cork', 'Europe/Dublin')
export const leeds = city('leeds-uk', 'Leeds', 'Europe/London')
export const capeTown = city('cape-town-za', 'Cape Town', 'Africa/Johannesburg')
export const bonn = city('bonn-de', 'Bonn', 'Europe/Berlin', 'de')
export const orange = city('orange-nsw', 'Orange', 'Australia/Sydney', 'au-nsw')
export const nelson = city('nelson-nz', 'Nelson', 'Pacific/Auckland', 'nz')
export const townOfA = city('town-of-a', 'Town of A', 'America/Moncton', 'ca-nb')
