import {
  decodedExactly,
  faultsOfProfiles,
  MunicipalityId,
  OpaqueId,
  problem,
  under,
  unknownMembers,
  type Members,
  type Problem,
} from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { LedgerOptions } from './LedgerOptions.js'

/** What of the options has to be right before anything is opened. */
export interface CheckedOptions {
  readonly municipality: MunicipalityId
  readonly recordedBy: OpaqueId
}

const members: Members<LedgerOptions> = {
  municipality: true,
  file: true,
  store: true,
  clock: true,
  ids: true,
  recordedBy: true,
  catalogue: true,
  profiles: true,
  readOnly: true,
  snapshot: true,
  autoRefresh: true,
}

/** Checks the options, and tells everything that is wrong with them at once; paths are into the options. */
export const checkedOptions = (options: LedgerOptions): E.Either<ReadonlyArray<Problem>, CheckedOptions> => {
  const strange = unknownMembers(members, options)
  if (strange.some(({ path }) => path === '')) return E.left(strange)
  const municipality = decodedExactly(MunicipalityId)(options.municipality)
  const recordedBy = decodedExactly(OpaqueId)(options.recordedBy ?? 'system')
  const hasPlace = options.store !== undefined || options.file !== undefined
  const unfit = [
    ...strange,
    ...unusableIn(options),
    ...addressAsFile(options.file),
    ...memoryAsFile(options.file),
    ...(options.store !== undefined && options.file !== undefined ? [twoPlaces] : []),
    ...(options.catalogue?.problems ?? []).map(under('/catalogue/kinds')),
    ...profilesIn(options.profiles),
  ]
  if (E.isLeft(municipality) || E.isLeft(recordedBy) || !hasPlace || unfit.length > 0) {
    return E.left([
      ...unfit,
      ...(E.isLeft(municipality) ? municipality.left.map(under('/municipality')) : []),
      ...(E.isLeft(recordedBy) ? recordedBy.left.map(under('/recordedBy')) : []),
      ...(hasPlace ? [] : [noPlace]),
    ])
  }
  return E.right({ municipality: municipality.right, recordedBy: recordedBy.right })
}

/** Looked into only where it is a map; that it is none is told apart. */
const profilesIn = (profiles: LedgerOptions['profiles']): ReadonlyArray<Problem> =>
  profiles instanceof Map ? faultsOfProfiles(profiles).map(under('/profiles')) : []

const noPlace = problem(
  'store-missing',
  '',
  'A ledger is kept somewhere: give a file, or a store. For tests there is memoryLedger in minutebook/testing.',
)

const twoPlaces = problem(
  'option-unusable',
  '/file',
  'A ledger is kept in one place: give a file, or a store, and not both.',
)

/** A mistaken address would otherwise be made a file of that name. It may hold a password, so it is not repeated. */
const addressAsFile = (file: unknown): ReadonlyArray<Problem> =>
  typeof file === 'string' && /^[a-z][a-z0-9+.-]*:\/\//i.test(file) ? [noFile] : []

/** What SQLite takes for a database in memory would be made a file of that name. */
const memoryAsFile = (file: unknown): ReadonlyArray<Problem> =>
  file === ':memory:' || file === '' ? [noMemory] : []

const noMemory = problem(
  'option-unusable',
  '/file',
  'What is given as "file" is not the path of a file. A ledger in memory is made with memoryLedger in minutebook/testing.',
)

const noFile = problem(
  'option-unusable',
  '/file',
  'What is given as "file" is an address. It has to be the path of a file; a store on a server is opened first, with openPostgresStore or openKurrentDbStore, and given as "store".',
)

/**
 * What is no more than a look tells from the thing that was meant; whoever writes JavaScript has no compiler to say so.
 */
const unusableIn = (
  options: Readonly<Record<keyof LedgerOptions, unknown>> | LedgerOptions,
): ReadonlyArray<Problem> => {
  const { file, store, clock, ids, catalogue, profiles, readOnly, snapshot, autoRefresh } =
    options as Readonly<Record<string, unknown>>
  const wanted: ReadonlyArray<readonly [name: string, is: boolean, what: string]> = [
    ['file', file === undefined || typeof file === 'string', 'the path of a file'],
    ['store', store === undefined || has(member(store, 'events'), 'append'), 'a store: { events, texts }'],
    ['clock', clock === undefined || typeof clock === 'function', 'a function that gives the moment it is'],
    [
      'ids',
      ids === undefined || (has(ids, 'eventId') && has(ids, 'commandId')),
      'a source of ids: { eventId, commandId }',
    ],
    [
      'catalogue',
      catalogue === undefined || has(catalogue, 'kindOf'),
      'a catalogue, as catalogueOf makes it',
    ],
    ['profiles', profiles === undefined || has(profiles, 'get'), 'a map of profiles by their ids'],
    ['readOnly', readOnly === undefined || typeof readOnly === 'boolean', 'true or false'],
    ['snapshot', snapshot === undefined || typeof snapshot === 'string', 'the path of a snapshot'],
    ['autoRefresh', autoRefresh === undefined || typeof autoRefresh === 'boolean', 'true or false'],
  ]
  return wanted.flatMap(([name, is, what]) =>
    is ? [] : [problem('option-unusable', `/${name}`, `What is given as "${name}" is not ${what}.`)],
  )
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const has = (value: unknown, method: string): boolean => typeof member(value, method) === 'function'
