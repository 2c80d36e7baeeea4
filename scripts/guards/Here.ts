import type { Codec } from '../../packages/core/src/codecs/Codec.js'
import type { Exported } from '../generated/modules.js'
import type { GuardFile } from './GuardFile.js'

/** A codec that gets a guard under a name, and the expression by which that codec is reached. */
export interface Root {
  readonly name: string
  /** Where its guard is written, from the sources of core on. */
  readonly path: string
  readonly codec: object
  readonly exported: Exported
  /** `PolicyEnacted.codec` */
  readonly expression: string
}

/** Where a piece of a guard is being written. */
export interface Here {
  readonly root: Root
  readonly file: GuardFile
  /** What names a part that has no name of its own. */
  readonly owner: string
  /** What core exports, by value. */
  readonly places: ReadonlyMap<unknown, Exported>
  /** The name of the guard of a part; its file is written when it is named for the first time. */
  readonly part: (codec: Codec, wished: string, root: Root) => string
}
