import * as fc from 'fast-check'
import type { ActInput, Book } from '../../src/index.js'
import { amended, enacted, passed, rescinded } from '../acts.js'
import { done, mayor, noted } from '../deeds.js'
import type { Span } from '../oracle/facts.js'
import { dated, disorderly } from '../oracle/histories.js'

/**
 * What a resolution did and what the executive said of it, one event each: the vote, the acts that follow from it, the
 * vetoes, overrides and approvals, and publications of what it enacted. Acts are recorded before the executive's say or
 * after.
 */
export type Sat = Voted | Followed | ExecutiveSay | Published

interface Common {
  readonly rec: number
}
interface Decided extends Common {
  readonly resolution: number
  readonly decided: Span
}
interface Voted extends Decided {
  readonly tag: 'voted'
}
interface Followed extends Decided {
  readonly tag: 'followed'
  readonly deed: keyof typeof deeds
  readonly policy: string
  /** The day the act names, where its kind names one. */
  readonly on: Span
}
interface ExecutiveSay extends Decided {
  readonly tag: 'executive'
  readonly say: keyof typeof says
}
interface Published extends Common {
  readonly tag: 'published'
  readonly on: Span
  readonly constitutive: boolean
}

const says = {
  vetoed: ['ResolutionVetoed', {}],
  stayed: ['ResolutionVetoed', { staysForce: true }],
  overridden: ['VetoOverridden', {}],
  approved: ['ExecutiveApproved', {}],
  unsigned: ['BecameLawUnsigned', {}],
} as const

type Told = (d: ReturnType<typeof dated>, on: ReturnType<typeof dated>, policy: string) => ActInput

const upon =
  (type: string, data: (on: ReturnType<typeof dated>) => object): Told =>
  (d, on, policy) =>
    done(type, d, { policy, ...data(on) })

const making =
  (commencement: (on: ReturnType<typeof dated>) => object, more: object = {}): Told =>
  (d, on) =>
    enacted('policy:s', { d, data: { commencement: commencement(on), ...more } })

const awaits = { awaits: 'final-passage' }

export const deeds = {
  rescinded: (d, _, policy) => rescinded(policy, { d }),
  'rescinded on a day': (d, on, policy) => rescinded(policy, { d, eff: on }),
  amended: (d, _, policy) => amended(policy, 'v2', { d }),
  'amended from a day': (d, on, policy) => amended(policy, 'v3', { d, eff: on }),
  suspended: upon('PolicySuspended', () => ({})),
  'suspended until a day': upon('PolicySuspended', (on) => ({ lastDay: on })),
  reinstated: upon('PolicyReinstated', () => ({})),
  'reinstated on a day': upon('PolicyReinstated', (on) => ({ effectiveOn: on })),
  'sunset set': upon('SunsetSet', (on) => ({ sunset: { rule: 'lastDay', on } })),
  'term set': upon('SunsetSet', () => ({ sunset: { rule: 'term', n: 4, unit: 'days', from: 'decision' } })),
  'sunset extended': upon('SunsetExtended', (on) => ({ sunset: { rule: 'lastDay', on } })),
  'sunset removed': upon('SunsetSet', () => ({ sunset: { rule: 'none' } })),
  postponed: upon('CommencementPostponed', (on) => ({ until: on })),
  'postponed for good': upon('CommencementPostponed', () => ({})),
  commenced: upon('PolicyCommenced', (on) => ({ commencedOn: on })),
  revived: upon('PolicyRevived', () => ({ words: 'That it be revived.' })),
  made: making(() => ({ rule: 'onEnactment' })),
  'made from publication': making(() => ({ rule: 'onPublication' })),
  'made to wait for its publication': making(() => ({ rule: 'onPublication' }), awaits),
  'made from some days after its publication': making(() => ({
    rule: 'afterDays',
    days: 2,
    from: 'publication',
  })),
  'made from a month on': making(() => ({ rule: 'afterMonths', months: 1, from: 'finalPassage' }), awaits),
  'made from no months after its publication': making(() => ({
    rule: 'afterMonths',
    months: 0,
    from: 'publication',
  })),
  'made in place of p': making((on) => ({ rule: 'onDate', on }), { replaces: ['policy:p'], ...awaits }),
  'made for a while': making(() => ({ rule: 'onEnactment' }), {
    sunset: { rule: 'term', n: 1, unit: 'months', from: 'commencement' },
  }),
} satisfies Readonly<Record<string, Told>>

/** Whether a thing told is an enactment that waits for the executive, and is never decided where it does not pass. */
export const awaitsPassage = (told: { readonly tag: string; readonly deed?: string }): boolean =>
  told.tag === 'followed' && awaiting.has(told.deed ?? '')

const awaiting: ReadonlySet<string> = new Set<keyof typeof deeds>([
  'made to wait for its publication',
  'made from a month on',
  'made in place of p',
])

const idOf = (book: Book, resolution: string): string | undefined =>
  Array.from({ length: book.size() }, (_, seq) => book.at(seq)?.event).find(
    (event) =>
      event?.type === 'ResolutionPassed' && (event.data as { resolution: string }).resolution === resolution,
  )?.id

/** The act a thing told stands for; null for what follows from a vote that is not on record. */
export const satIn = (book: Book, told: Sat): ActInput | null => {
  if (told.tag === 'published')
    return noted('PolicyPublished', {
      policy: 'policy:s',
      publishedOn: dated(told.on),
      ...(told.constitutive ? { constitutive: true } : {}),
    })
  const resolution = `resolution:v${told.resolution}`
  const d = dated(told.decided)
  if (told.tag === 'voted') return passed(resolution, { d })
  if (told.tag === 'executive') {
    const [type, data] = says[told.say]
    return done(type, d, { resolution, ...data }, { by: mayor })
  }
  const cause = idOf(book, resolution)
  if (cause === undefined) return null
  return { ...deeds[told.deed](d, dated(told.on), told.policy), causedBy: [cause] }
}

const { lastDay } = disorderly
const widths = { exactly: fc.constant(0), loosely: fc.constantFrom(0, 0, 0, 0, 2, 5) }

/** A sitting's events in an order of recording, with every day known or with some that are not. */
export const sitting = (
  resolution: number,
  dating: keyof typeof widths,
  among: ReadonlyArray<keyof typeof deeds> = Object.keys(deeds) as ReadonlyArray<keyof typeof deeds>,
): fc.Arbitrary<ReadonlyArray<Sat>> => {
  const spanFrom = (min: number): fc.Arbitrary<Span> =>
    fc
      .tuple(fc.integer({ min, max: lastDay }), widths[dating])
      .map(([from, width]) => ({ from, to: from + width }))
  const act = fc.record({
    deed: fc.constantFrom(...among),
    policy: fc.constantFrom('policy:p', 'policy:p', 'policy:q', 'policy:s'),
    on: spanFrom(0),
  })
  return fc
    .record({
      decided: fc
        .tuple(fc.integer({ min: 1, max: 6 }), widths[dating])
        .map(([from, width]) => ({ from, to: from + width })),
      acts: fc.uniqueArray(act, {
        minLength: 1,
        maxLength: 3,
        selector: ({ deed }) => (deed.startsWith('made') ? 'made' : deed),
      }),
      said: fc.array(
        fc.record({
          say: fc.constantFrom(...(Object.keys(says) as Array<keyof typeof says>)),
          on: spanFrom(2),
        }),
        { maxLength: 2 },
      ),
      published: fc.option(fc.record({ on: spanFrom(2), constitutive: fc.constantFrom(true, true, false) })),
      keys: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    })
    .map(({ decided, acts, said, published, keys }): ReadonlyArray<Sat> => {
      const rest: ReadonlyArray<Sat> = [
        ...acts.map((one) => ({ tag: 'followed' as const, ...one, resolution, decided, rec: decided.to })),
        ...said.map(({ say, on }) => ({
          tag: 'executive' as const,
          say,
          resolution,
          decided: on,
          rec: on.to,
        })),
        ...(published !== null && acts.some(({ deed }) => deed.startsWith('made'))
          ? [{ tag: 'published' as const, ...published, rec: published.on.to }]
          : []),
      ]
      return [
        { tag: 'voted', resolution, decided, rec: decided.to },
        ...rest
          .map((one, at) => ({ one, key: keys[at] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one),
      ]
    })
}
