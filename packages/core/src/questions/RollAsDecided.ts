import { grown } from '../record/growing.js'
import { decisionStep } from '../timeline/decisionStep.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { out, shownInPart, shownOf, type RegisterEntry, type Shown } from './RegisterEntry.js'
import type { PartlyKnown } from './PartlyKnown.js'
import type { Studied } from './Studied.js'

/**
 * How every policy stood on a day as decided by another, with everything recorded known. What was found last is
 * remembered of one day; as decided by the next day asked about, most policies stand as they did.
 */
export interface RollAsDecided {
  /**
   * Shows the entry of each policy that is on record, in order; of those certainly not in force only where `excluded`
   * are wanted. `partly` is given where it is asked how they stood by what was known earlier.
   */
  readonly call: (asked: CallAsDecided, show: (entry: RegisterEntry) => void, partly?: PartlyKnown) => void
  /** Drops what is remembered of these policies; of all, where none are named. */
  readonly forget: (policies?: ReadonlyArray<SubjectId>) => void
}

interface CallAsDecided {
  readonly on: Day
  readonly decidedBy: Day
  readonly knownOn: Day
  readonly excluded: boolean
}

export const rollAsDecided = (
  policies: () => ReadonlyArray<SubjectId>,
  study: (policy: SubjectId) => Studied,
): RollAsDecided => {
  let rememberedOn: Day | null = null
  /**
   * The days of decision for which what is remembered of a policy holds, from inclusive, until exclusive; none at
   * first.
   */
  let froms = new Float64Array(64)
  let untils = new Float64Array(64)
  /** Nothing of one that is not on record. */
  let entries: Array<Shown | null> = []
  let stale = new Set<SubjectId>()

  const clear = (): void => {
    rememberedOn = null
    untils.fill(0)
    froms.fill(0)
    entries = []
    stale = new Set()
  }

  const remember = (at: number, from: Day, until: Day, shown: Shown | null): void => {
    froms[at] = from
    untils[at] = until
    entries[at] = shown
  }

  const look = (policy: SubjectId, at: number, { excluded, ...axes }: CallAsDecided): Shown | null => {
    const studied = study(policy)
    if (!studied.onRecord) {
      remember(at, -Infinity, Infinity, null)
      return null
    }
    const shown = shownOf(policy, studied.verdictOn(axes), excluded)
    // While a decision is open the day of knowledge matters as well.
    const { from, until } = studied.undecided ? nowhere : decisionStep(studied.course, axes.decidedBy)
    remember(at, from, until, shown)
    return shown
  }

  return {
    call: (asked, show, partly) => {
      if (rememberedOn !== asked.on) clear()
      rememberedOn = asked.on
      const all = policies()
      froms = grown(froms, all.length)
      untils = grown(untils, all.length)
      const { decidedBy, excluded } = asked
      for (let at = 0; at < all.length; at += 1) {
        const policy = all[at] as SubjectId
        if (stale.size > 0 && stale.has(policy)) remember(at, nowhere.from, nowhere.until, null)
        const part = partly === undefined ? 'all' : partly(policy)
        if (part === 'nothing') continue
        if (part !== 'all') {
          const shown = shownInPart(policy, part, asked)
          if (shown !== out) show(shown)
          continue
        }
        const isHeld =
          (froms[at] as number) <= decidedBy &&
          decidedBy < (untils[at] as number) &&
          !(excluded && entries[at] === out)
        const shown = isHeld ? (entries[at] as Shown | null) : look(policy, at, asked)
        if (shown !== null && shown !== out) show(shown)
      }
      stale = new Set()
    },
    forget: (subjects) => {
      if (subjects === undefined) clear()
      else if (rememberedOn !== null) for (const subject of subjects) stale.add(subject)
    },
  }
}

const nowhere = { from: 0, until: 0 }
