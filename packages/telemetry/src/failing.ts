import type { Attributes } from '@opentelemetry/api'
import { attributes } from './attributes.js'

/** The code of what was thrown: that of a problem, or that nobody foresaw it. */
export const codeOf = (failure: unknown): string => textIn(failure, 'code') ?? 'unexpected'

/**
 * What a failure says of itself beside its code: the command that was being recorded, and the codes of the problems it
 * is made of, where they say more than it does.
 */
export const failedIn = (failure: unknown, command: string | undefined): Attributes => {
  const named = textIn(memberOf(failure, 'error'), 'command') ?? command
  const problems = memberOf(failure, 'problems')
  const codes = new Set(
    (Array.isArray(problems) ? problems : []).flatMap((problem) => textIn(problem, 'code') ?? []),
  )
  codes.delete(codeOf(failure))
  return {
    ...(named === undefined ? {} : { [attributes.correlation]: named }),
    ...(codes.size === 0 ? {} : { [attributes.problems]: [...codes] }),
  }
}

const textIn = (value: unknown, name: string): string | undefined => {
  const text = memberOf(value, name)
  return typeof text === 'string' ? text : undefined
}

/** The command an act was handed in with, where it was named. */
export const commandIn = (options: unknown): string | undefined => textIn(options, 'command')

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
