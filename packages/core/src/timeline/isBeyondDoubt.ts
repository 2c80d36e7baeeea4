import type { Scene } from './Scene.js'
import type { DatedBase } from './Timed.js'

/** Whether an effect operates in this world, where it is in doubt, and is as one of several records has it. */
export const isBeyondDoubt = (scene: Scene, effect: DatedBase): boolean => {
  const { doubt, doubtFrom, event, rivals } = effect
  if (rivals !== undefined && !isRight(scene, event, rivals)) return false
  if (doubt === undefined) return true
  const isYetToCome =
    doubtFrom !== undefined && !scene.world.notAfter(scene.moment(doubtFrom), scene.asked.decidedBy)
  return isYetToCome || scene.supposes(event, doubt)
}

const isRight = (scene: Scene, event: number, rivals: ReadonlyArray<number>): boolean => {
  const standing = rivals.filter((one) => !scene.isSilenced(one))
  if (standing.length < 2 || !scene.asked.supposing) return true
  const right = scene.world.oneOf(
    `right of ${standing.join(' ')}`,
    standing.length + 1,
    'conflicting-records',
  )
  return right === standing.length || standing[right] === event
}
