import type { StatusTimes } from '@minutebook/core'
import { repeatable } from './synthetic.js'

/** A policy and the times it is asked about. */
export type Asked = readonly [policy: string, times: StatusTimes]

/** Days and policies to ask about: they look random and are the same in every run. */
export interface Draw {
  readonly policy: () => string
  /** A day in the forty years that the synthetic register spans. */
  readonly day: () => string
  /** A number from 0 up to another (exclusive). */
  readonly below: (limit: number) => number
}

export const draw = (seed: number, policies: number): Draw => {
  const random = repeatable(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  return {
    policy: () => `policy:p-${below(policies)}`,
    day: () => `${1990 + below(40)}-0${1 + below(9)}-1${below(9)}`,
    below,
  }
}

/** Events that come before the first policy of the synthetic register, and of each policy. */
const [before, each] = [2, 10]

/** `knownAt` at one of the events about a policy, so that a part of them is known and the others are not. */
export const midway = (policy: string, { below }: Draw): { readonly seq: number } => {
  const number = Number(policy.slice('policy:p-'.length))
  return { seq: before + number * each + below(each - 1) }
}
