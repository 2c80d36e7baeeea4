// Moving a projection on, whatever store the events are in.
export { catchUp, follow, type Applied, type FollowForever, type FollowOptions } from './runner/follow.js'
export {
  reachedBy,
  type Checkpoint,
  type Projecting,
  type Projection,
  type Reached,
} from './runner/Projection.js'
export type { Retries } from './runner/retrying.js'
export type { OnFailure } from './runner/taking.js'
export { rebuild, type RebuildOptions } from './rebuild/rebuild.js'
export type { Progress } from './rebuild/Progress.js'
export type { Rebuildable, Rebuilding } from './rebuild/Rebuildable.js'

// The read model: which policies were in force where, and when.
export { openReadModel, type ReadModel, type ReadModelOptions } from './model/openReadModel.js'
export type { InForce, InForceQuestion, PolicyInForce } from './model/question.js'
export type { Remembered, Rules } from './model/Registers.js'

// For those who write projections of their own.
export { openProjectionFile, type ProjectionFile, type ProjectionFileOptions } from './file/ProjectionFile.js'
export { sqliteProjection, type SqliteProjection } from './file/sqliteProjection.js'
export type { Definition, Handler, WriteRows } from './file/Definition.js'
export type { TableNames } from './keeping/Place.js'

// What can go wrong.
export type {
  BadQuestion,
  CheckpointMoved,
  DatabaseFailed,
  EventsFailed,
  FileFailed,
  HandlerFailed,
  LogForked,
  MunicipalityUnknown,
  ProjectionProblem,
  RebuildCancelled,
  RebuildNeeded,
  RebuildOvertaken,
} from './problem/ProjectionProblem.js'
