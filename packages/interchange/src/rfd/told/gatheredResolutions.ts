import { sameNumber } from '@minutebook/core'
import type { Quotation } from '../quoted/Quotation.js'
import { passageOf, spanning, unbroken } from '../text/Flow.js'
import { slugOf } from '../text/slugOf.js'
import type { ReportedResolution } from '../RequestForDecision.js'
import type { ToldResolution } from './resolutionsIn.js'

/** What is told of resolutions, in the order of the document. */
export type Telling =
  | { readonly _tag: 'told'; readonly resolution: ToldResolution }
  | { readonly _tag: 'quoted'; readonly quotation: Quotation }

/** The resolutions of a document, which quotation is whose, and quotations that belong to none. */
export interface Gathered {
  readonly resolutions: ReadonlyArray<ReportedResolution>
  /** The key of the resolution a sentence of the document (by where it begins) tells of. */
  readonly keyAt: ReadonlyMap<number, string>
  readonly keyOfQuotation: ReadonlyMap<Quotation, string>
  readonly unattached: ReadonlyArray<Quotation>
}

interface Group {
  readonly told: [ToldResolution, ...Array<ToldResolution>]
  quotation: Quotation | null
}

/**
 * Sentences that tell of one day and no two numbers tell of one resolution. A quotation belongs to the
 * resolution told of last before it, or to the only one.
 */
export const gatheredResolutions = (tellings: ReadonlyArray<Telling>): Gathered => {
  const groups: Array<Group> = []
  const unattached: Array<Quotation> = []
  const early: Array<Quotation> = []
  let last: Group | null = null
  for (const telling of tellings) {
    if (telling._tag === 'told') {
      last = join(groups, telling.resolution)
    } else if (last === null) {
      early.push(telling.quotation)
    } else if (last.quotation === null) {
      last.quotation = telling.quotation
    } else {
      unattached.push(telling.quotation)
    }
  }
  const [only, ...others] = groups
  for (const quotation of early) {
    if (only !== undefined && others.length === 0 && only.quotation === null) only.quotation = quotation
    else unattached.push(quotation)
  }
  return named(groups, unattached)
}

const join = (groups: Array<Group>, one: ToldResolution): Group => {
  const same = groups.find(({ told }) =>
    told.some(
      ({ passedOn, number }) =>
        passedOn.day === one.passedOn.day &&
        (number === null || one.number === null || sameNumber(number.text) === sameNumber(one.number.text)),
    ),
  )
  if (same !== undefined) {
    same.told.push(one)
    return same
  }
  const group: Group = { told: [one], quotation: null }
  groups.push(group)
  return group
}

const named = (groups: ReadonlyArray<Group>, unattached: ReadonlyArray<Quotation>): Gathered => {
  const keyAt = new Map<number, string>()
  const keyOfQuotation = new Map<Quotation, string>()
  const resolutions = groups.map(({ told, quotation }): ReportedResolution => {
    const [first, ...others] = told
    const number = told.find((one) => one.number !== null)?.number ?? null
    const title = told.find((one) => one.title !== null)?.title ?? null
    const key = `resolution:${slugOf(`${first.passedOn.day} ${(number ?? title)?.text ?? 'council'}`.replace(/(?<=-\d\d) /, '-'))}`
    for (const one of told) keyAt.set(one.told.place.from, key)
    if (quotation !== null) keyOfQuotation.set(quotation, key)
    return {
      key,
      passedOn: first.passedOn,
      number,
      title,
      told: [first.told, ...others.map((one) => one.told)],
      recitals: quotation?.recitals ?? [],
      operative: quotation?.operativeWords ?? null,
      words: wordsOf(told, quotation),
      assumed: told.every(({ assumed }) => assumed),
    }
  })
  return { resolutions, keyAt, keyOfQuotation, unattached }
}

/**
 * From the last sentence that tells of it before its quotation to the quotation's end; without one, the
 * fullest sentence.
 */
const wordsOf = (told: Group['told'], quotation: Quotation | null): ReportedResolution['words'] => {
  if (quotation === null) return passageOf((told.find(({ number }) => number !== null) ?? told[0]).sentence)
  const before = told.findLast((one) => one.told.place.to <= quotation.words.place.from) ?? null
  if (before === null) return quotation.words
  return spanning(
    [before.sentence, ...quotation.flows],
    [before.sentence, ...quotation.flows].map((flow) => unbroken(flow).text).join('\n'),
  )
}
