import type { CliCommand } from '../line/CliCommand.js'
import { changes } from './changes.js'
import { copy } from './copy.js'
import { create } from './create.js'
import { diff } from './diff.js'
import { findings } from './findings.js'
import { importing } from './import.js'
import { importRfd } from './importRfd.js'
import { inForce } from './inForce.js'
import { installSchema } from './installSchema.js'
import { log } from './log.js'
import { putText } from './putText.js'
import { record } from './record.js'
import { resolve } from './resolve.js'
import { snapshot } from './snapshot.js'
import { status } from './status.js'
import { timeline } from './timeline.js'
import { verify } from './verify.js'
import { why } from './why.js'

/** Every command, in the order of the help: what is recorded, what is asked, what is checked. */
export const commands: ReadonlyArray<CliCommand> = [
  create,
  installSchema,
  importRfd,
  record,
  putText,
  status,
  why,
  timeline,
  inForce,
  changes,
  diff,
  resolve,
  findings,
  log,
  importing,
  copy,
  snapshot,
  verify,
]
