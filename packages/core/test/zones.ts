import type { TimeZone } from '../src/index.js'

/** Zones whose clocks do unusual things: at midnight, just after it, by half hours, across the date line. */
export const zones = [
  'America/Edmonton',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Dublin',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Etc/UTC',
].map((name) => name as TimeZone)

const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
  ]),
)

/** The civil day Intl sees. */
export const dayByIntl = (zone: TimeZone, milliseconds: number): string => {
  const parts = new Map(
    formats
      .get(zone)
      ?.formatToParts(milliseconds)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}
