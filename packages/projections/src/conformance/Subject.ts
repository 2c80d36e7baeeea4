import type { OpenedStore } from '@minutebook/eventstore/conformance'
import type { ProjectionFile } from '../file/ProjectionFile.js'
import type { ReadModel, ReadModelOptions } from '../model/openReadModel.js'

/**
 * A store as the suite is given it: fresh, empty, and apart from every other one it is given. It may be the very
 * same that is given to `conformanceOf`.
 */
export type FollowedStore = Pick<OpenedStore, 'events' | 'another' | 'close'>

/** What the tests of the suite are about, and what they keep things in; all of it is closed after each of them. */
export interface Subject {
  readonly open: () => Promise<FollowedStore>
  /** A new file of projections. */
  readonly newFile: () => Promise<ProjectionFile>
  /** A read model, in a new file or in one there is. */
  readonly newModel: (path?: string, options?: ReadModelOptions) => Promise<ReadModel>
}
