import type { EventToAppend } from '@minutebook/eventstore'
import type { Attributes } from '@opentelemetry/api'
import { attributes } from './attributes.js'

/** No span needs more of them to be found. */
const most = 32

/**
 * What an append belongs to, as its events say themselves: the command it came of, and what caused it. They stand in
 * the sealed bytes, so that they mean the same in a trace, in the store and in an export; leaves of another make say
 * nothing.
 */
export const lineageOf = (events: ReadonlyArray<EventToAppend>): Attributes => {
  const { commands, causes } = lineages(events)
  const [command, another] = commands
  return {
    ...(command === undefined || another !== undefined ? {} : { [attributes.correlation]: command }),
    ...named(attributes.causation, causes),
  }
}

/** The same of events of many appends. */
export const lineagesOf = (events: ReadonlyArray<EventToAppend>): Attributes => {
  const { commands, causes } = lineages(events)
  return { ...named(attributes.correlations, commands), ...named(attributes.causation, causes) }
}

const named = (attribute: string, ids: ReadonlySet<string>): Attributes =>
  ids.size === 0 ? {} : { [attribute]: [...ids].slice(0, most) }

/** The commands of events, and what caused them outside of these. */
const lineages = (
  events: ReadonlyArray<EventToAppend>,
): Readonly<Record<'commands' | 'causes', Set<string>>> => {
  const own = new Set(events.map(({ id }) => id))
  const commands = new Set<string>()
  const causes = new Set<string>()
  for (const { leaf } of events) {
    const { command, causedBy } = read(leaf)
    if (typeof command === 'string') commands.add(command)
    if (!Array.isArray(causedBy)) continue
    for (const cause of causedBy) if (typeof cause === 'string' && !own.has(cause)) causes.add(cause)
  }
  return { commands, causes }
}

const read = (leaf: string): { readonly command?: unknown; readonly causedBy?: unknown } => {
  try {
    const value: unknown = JSON.parse(leaf)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    // What a store will refuse is not for a trace to tell.
    return {}
  }
}
