import { CivilDate, toDay } from './CivilDate.js'
import { alwaysBefore, dayOf, daysInMonth, neverReached, type Day } from './Day.js'

/** Where seasons fall: meteorological, so that spring is March to May north and September to November south. */
export type Hemisphere = 'north' | 'south'

/** The days an uncertain date can be: both ends inclusive, open ends infinite. */
export interface Bounds {
  readonly earliest: Day
  readonly latest: Day
}

export const exactly = (day: Day): Bounds => ({ earliest: day, latest: day })
export const anyDay: Bounds = { earliest: alwaysBefore, latest: neverReached }
export const isCertain = (bounds: Bounds): boolean => bounds.earliest === bounds.latest

/** The days that hold those of both; of one alone, where the other has none. */
export const hull = (one: Bounds | null, other: Bounds | null): Bounds | null => {
  if (one === null || other === null) return one ?? other
  return {
    earliest: Math.min(one.earliest, other.earliest),
    latest: Math.max(one.latest, other.latest),
  }
}

/**
 * The subset of EDTF (ISO 8601-2:2019, level 1) a register needs (R7): a day, a month, a year, a season; each of these
 * with `~` (approximate: one unit wider on each side), `?` (doubtful: the same days, weaker evidence) or `%` (both); an
 * interval of two of them, read as *some day within*; `..` for an open end. Nothing is padded to a first day.
 */
export interface Edtf {
  readonly from: Point | 'open'
  readonly to: Point | 'open'
  readonly doubtful: boolean
}

type Unit = 'day' | 'month' | 'season' | 'year'

interface Point {
  readonly unit: Unit
  readonly year: number
  readonly part: number
  readonly day: Day
  readonly approximate: boolean
}

/**
 * Reads an EDTF text; `null` when it is not of the subset or its ends are the wrong way round on either hemisphere. An
 * interval with a season may run forwards on one of them only; on the other it says nothing (`boundsOf`).
 */
export const parseEdtf = (text: string): Edtf | null => {
  const halves = text.split('/')
  if (halves.length > 2) return null
  const [first, second] = halves.map(endOf)
  if (first === undefined || first === null || second === null) return null
  if (second === undefined) {
    return first.point === 'open' ? null : { from: first.point, to: first.point, doubtful: first.doubtful }
  }
  const edtf = { from: first.point, to: second.point, doubtful: first.doubtful || second.doubtful }
  return isOrdered(ends(edtf, 'north')) || isOrdered(ends(edtf, 'south')) ? edtf : null
}

const endOf = (text: string): { readonly point: Point | 'open'; readonly doubtful: boolean } | null => {
  if (text === '..') return { point: 'open', doubtful: false }
  const mark = /[~?%]$/.exec(text)?.[0]
  const bare = mark === undefined ? text : text.slice(0, -1)
  const point = pointOf(bare, mark === '~' || mark === '%')
  return point === null ? null : { point, doubtful: mark === '?' || mark === '%' }
}

const pointOf = (text: string, approximate: boolean): Point | null => {
  if (CivilDate.is(text)) return { unit: 'day', year: 0, part: 0, day: toDay(text), approximate }
  const parts = /^(\d{4})(?:-(\d{2}))?$/.exec(text)
  if (parts === null) return null
  const year = Number(parts[1])
  if (year < 1000 || year > 9998) return null
  if (parts[2] === undefined) return { unit: 'year', year, part: 0, day: 0, approximate }
  const part = Number(parts[2])
  if (part >= 1 && part <= 12) return { unit: 'month', year, part, day: 0, approximate }
  if (part >= 21 && part <= 24) return { unit: 'season', year, part, day: 0, approximate }
  return null
}

/**
 * The days an EDTF date can be. Seasons need the hemisphere; nothing else does. Of an interval that ends before it
 * begins there, nobody can say which end is wrong: it can be any day.
 */
export const boundsOf = (edtf: Edtf, hemisphere: Hemisphere): Bounds => {
  const bounds = ends(edtf, hemisphere)
  return isOrdered(bounds) ? bounds : anyDay
}

/** Whether a date is an interval that ends before it begins on this hemisphere. */
export const isReversed = (edtf: Edtf, hemisphere: Hemisphere): boolean => !isOrdered(ends(edtf, hemisphere))

const ends = (edtf: Edtf, hemisphere: Hemisphere): Bounds => ({
  earliest: edtf.from === 'open' ? alwaysBefore : spanOf(edtf.from, hemisphere).earliest,
  latest: edtf.to === 'open' ? neverReached : spanOf(edtf.to, hemisphere).latest,
})

const isOrdered = ({ earliest, latest }: Bounds): boolean => earliest <= latest

const spanOf = (point: Point, hemisphere: Hemisphere): Bounds => {
  const wider = point.approximate ? 1 : 0
  switch (point.unit) {
    case 'day':
      return { earliest: point.day - wider, latest: point.day + wider }
    case 'month':
      return monthsFrom(point.year, point.part - wider, 1 + 2 * wider)
    case 'season':
      return monthsFrom(point.year, firstMonthOf(point.part, hemisphere) - 3 * wider, 3 + 6 * wider)
    case 'year':
      return monthsFrom(point.year - wider, 1, 12 + 24 * wider)
  }
}

/** 21 spring, 22 summer, 23 autumn, 24 winter, each in the year in which it begins. */
const firstMonthOf = (season: number, hemisphere: Hemisphere): number => {
  const north = 3 + (season - 21) * 3
  return hemisphere === 'north' ? north : ((north + 5) % 12) + 1
}

const monthsFrom = (year: number, month: number, count: number): Bounds => {
  const start = year * 12 + month - 1
  const end = start + count - 1
  const lastYear = Math.floor(end / 12)
  const lastMonth = (end % 12) + 1
  return {
    earliest: dayOf(Math.floor(start / 12), (start % 12) + 1, 1),
    latest: dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  }
}
