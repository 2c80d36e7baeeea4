import type { Moment } from './Moment.js'
import type { Scene } from './Scene.js'

/** Whether a last day is certainly before the one that stands, by the record alone: an extension that shortens. */
export const isSooner = (
  { world }: Pick<Scene, 'world'>,
  last: Moment | null,
  standing: Moment | null | undefined,
): boolean =>
  last !== null &&
  standing !== null &&
  standing !== undefined &&
  world.recordedBounds(last).latest < world.recordedBounds(standing).earliest
