import type {
  Act,
  Ended,
  Held,
  Life,
  Lifted,
  Limited,
  Made,
  Moved,
  Part,
  Proposed,
  Quashed,
  Revived,
  Seen,
} from './Act.js'
import type { World } from './worlds.js'

/** The status of the whole: it is in force as long as any part of it is (R22). */
export const statusIn = (world: World, on: number, decidedBy: number): string => {
  const rest = statusOfPart(world, 'rest', on, decidedBy)
  const part = statusOfPart(world, 's. 5', on, decidedBy)
  return ['IF', 'NIF(suspended)'].find((one) => one === rest || one === part) ?? rest
}

/**
 * What became of a part of a policy, told plainly and slowly: its status on a day in one world, by R2, R3, R4, R13, R14
 * and domain §4 and §5. It shares nothing with the library's timeline.
 */
export const statusOfPart = (world: World, part: Part, on: number, decidedBy: number): string => {
  const counting = countingBy(world, decidedBy).filter(
    (act) => part === 's. 5' || !('ofPart' in act) || !act.ofPart,
  )
  const [made] = world.acts as Life
  const decided = world.day(made, 'decided')
  if (decided > decidedBy) return 'NIF(not-yet-enacted)'
  if (!counting.includes(made)) return 'NIF(quashed)'
  const start = startOf(world, counting, made)
  if (on < start) return on < decided ? 'NIF(not-yet-enacted)' : 'NIF(not-commenced)'

  const again = lastRevival(world, counting, on)
  const endings = endingsOf(world, counting, made, again)
  const isBack = again !== null && endings.some((end) => precedes(end, again))
  const [end] = endings.filter((one) => !isBack || !precedes(one, again)).toSorted(earlierOfEndings)
  if (end !== undefined && end.at <= on)
    return !isBack && end.at <= start && on === start ? 'NIF(zero-length)' : `NIF(${end.reason})`
  return isHeld(world, counting, on) ? 'NIF(suspended)' : 'IF'
}

/** The acts decided by a day that no court held void by it; a judgment that is void itself voids nothing. */
const countingBy = (world: World, decidedBy: number): ReadonlyArray<Act> => {
  const decided = world.acts.filter((act) => isDone(world, act) && decidedIn(world, act) <= decidedBy)
  const void_ = new Set<Act | undefined>()
  // A judgment is about what was recorded before it, so the last of them is decided first.
  for (const act of decided.toReversed())
    if (act.tag === 'voided' && !void_.has(act)) void_.add(world.acts[act.of])
  return decided.filter((act) => !void_.has(act))
}

/** A motion that did not pass did nothing. */
const isDone = ({ passed }: World, act: Act): act is Exclude<Act, Seen> =>
  act.tag !== 'seen' && (act.tag !== 'proposed' || passed)

const decidedIn = (world: World, act: Exclude<Act, Seen>): number =>
  world.day(act, act.tag === 'proposed' ? 'scheduled' : 'decided')

/** It starts on the day last named before it had started. */
const startOf = (world: World, counting: ReadonlyArray<Act>, made: Made): number => {
  let at = made.from === null ? world.day(made, 'decided') : world.day(made, 'from')
  const moves = counting
    .filter((act): act is Moved => act.tag === 'moved')
    .map((act) => ({ act, decided: world.day(act, 'decided'), order: world.acts.indexOf(act) }))
    .toSorted((a, b) => a.decided - b.decided || a.order - b.order)
  for (const { act, decided } of moves)
    if (decided < at) at = act.to === null ? Infinity : world.day(act, 'to')
  return at
}

interface Placed {
  readonly at: number
  readonly decided: number
  readonly order: number
}

/** R4: by the day of effect, then the day of decision, then the order of recording. */
const earlier = (a: Placed, b: Placed): number => a.at - b.at || a.decided - b.decided || a.order - b.order
const precedes = (a: Placed, b: Placed): boolean => earlier(a, b) < 0

interface Ending extends Placed {
  readonly reason: 'rescinded' | 'quashed' | 'expired'
}

/**
 * A repeal and what goes with it are handed in one after the other: where nothing but the recording tells two endings of
 * one day apart, the reason is the first in the order of domain §2.
 */
const earlierOfEndings = (a: Ending, b: Ending): number =>
  a.at - b.at || a.decided - b.decided || reasons.indexOf(a.reason) - reasons.indexOf(b.reason)

const reasons: ReadonlyArray<Ending['reason']> = ['quashed', 'rescinded', 'expired']

const placed = (world: World, act: Ended | Revived | Quashed | Proposed, field: 'eff' | 'takes'): Placed => {
  const decided = decidedIn(world, act)
  return { at: world.day(act, field) ?? decided, decided, order: world.acts.indexOf(act) }
}

const lastRevival = (world: World, counting: ReadonlyArray<Act>, on: number): Placed | null =>
  counting
    .filter((act): act is Revived => act.tag === 'revived')
    .map((act) => placed(world, act, 'eff'))
    .filter(({ at }) => at <= on)
    .toSorted(earlier)
    .at(-1) ?? null

const endingsOf = (
  world: World,
  counting: ReadonlyArray<Act>,
  made: Made,
  again: Placed | null,
): ReadonlyArray<Ending> => [
  ...counting.flatMap((act): ReadonlyArray<Ending> =>
    act.tag === 'rescinded' || act.tag === 'proposed'
      ? [{ ...placed(world, act, 'eff'), reason: 'rescinded' }]
      : act.tag === 'quashed'
        ? [{ ...placed(world, act, 'takes'), reason: 'quashed' }]
        : [],
  ),
  ...lapsesOf(world, counting, made, again),
]

/** A last day counts from when it was set; what has lapsed is given no other, unless it was revived meanwhile. */
const lapsesOf = (
  world: World,
  counting: ReadonlyArray<Act>,
  made: Made,
  again: Placed | null,
): ReadonlyArray<Ending> => {
  const limits = counting
    .filter(
      (act): act is Made | Limited => act.tag === 'made' || act.tag === 'limited' || act.tag === 'extended',
    )
    .filter((act) => act !== made || made.lastDay !== null)
    .map((act) => ({ act, decided: world.day(act, 'decided'), order: world.acts.indexOf(act) }))
    .toSorted((a, b) => a.decided - b.decided || a.order - b.order)
  const lapses: Array<Ending> = []
  let standing: Ending | null = null
  for (const { act, decided, order } of limits) {
    const isLapsed: boolean = standing !== null && decided >= standing.at
    if (isLapsed && (again === null || again.decided > decided)) continue
    if (isLapsed && standing !== null) lapses.push(standing)
    standing =
      act.lastDay === null ? null : { at: world.day(act, 'lastDay') + 1, decided, order, reason: 'expired' }
  }
  return standing === null ? lapses : [...lapses, standing]
}

/** Several suspensions may overlap; each has its own end, and the first lifting of it counts. */
const isHeld = (world: World, counting: ReadonlyArray<Act>, on: number): boolean =>
  counting.some((act) => {
    if (act.tag !== 'held') return false
    const ends = counting
      .filter((one): one is Lifted => one.tag === 'lifted' && world.acts[one.of] === act)
      .map((one) => (world.day(one, 'eff') ?? world.day(one, 'decided')) - 1)
    return startOfHold(world, act) <= on && on <= Math.min(world.day(act, 'lastDay') ?? Infinity, ...ends)
  })

const startOfHold = (world: World, held: Held): number =>
  held.from === null ? world.day(held, 'decided') : world.day(held, 'from')

/** What must be so in every world (R8): nothing is ended or limited before it was made. */
export const isPossible = (world: World): boolean => {
  const [made] = world.acts as Life
  return world.acts.every((act) => {
    if (act.tag === 'seen') {
      const on = world.day(act, 'on')
      return (statusIn(world, on, on) === 'IF') === act.inForce
    }
    if (act.tag === 'proposed')
      return !world.passed || world.day(made, 'decided') <= world.day(act, 'scheduled')
    const isOrdered = ['rescinded', 'quashed', 'limited', 'extended'].includes(act.tag)
    return !isOrdered || world.day(made, 'decided') <= world.day(act, 'decided')
  })
}
