import { later, type Moment } from './Moment.js'
import { monthsAfter } from './months.js'
import type { Scene } from './Scene.js'
import type { Hanging } from './Timed.js'

/** The day so many days, months or years after another. */
export const dayAfter = (
  scene: Scene,
  { when, n, unit, name }: Extract<Hanging, { readonly _tag: 'plus' }>,
): Moment => {
  const base = scene.moment(when)
  if (unit === 'days') return later(base, n)
  const { earliest, latest } = scene.world.bounds(base)
  const bounds = { earliest: monthsAfter(earliest, n, unit), latest: monthsAfter(latest, n, unit) }
  return bounds.earliest === bounds.latest
    ? bounds.earliest
    : scene.world.unknownDay({ name, bounds, cause: 'date-uncertain' })
}
