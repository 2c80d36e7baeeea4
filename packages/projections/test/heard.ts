import { folder, done } from '@minutebook/eventstore/test-support'
import { openProjectionFile, type ProjectionFile } from '@minutebook/projections'

export { heard, hearing, kept, toBeHeard } from '../src/conformance/hearing.js'

export const newFile = async (): Promise<ProjectionFile> => done(openProjectionFile(folder.file()))
