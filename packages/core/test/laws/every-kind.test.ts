import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  coreProfile,
  daysOf,
  on,
  standardCatalogue,
  standardKinds,
  theMunicipality,
  verify,
  type ActInput,
  type Kind,
  type Reading,
} from '../../src/index.js'
import { court, mayor } from '../deeds.js'
import { cityManager, council } from '../acts.js'
import { arbitraryOf } from '../events/payloads.js'
import {
  ask,
  covered,
  emptyLedger,
  eventId,
  ledger as id,
  rebuilt,
  recorded,
  type Ledger,
} from '../history.js'
import { runs } from '../runs.js'
import { everything } from './everything.js'
import { later, wrapped } from './wrapped.js'

/**
 * Histories of any kinds of event, most of them absurd: whatever is recorded, every event lists what it touches, a
 * ledger asked between its appends answers as one read at once, and no question is without an answer.
 */

const kinds: ReadonlyArray<Kind> = standardKinds.filter(({ type }) => type !== 'MunicipalityCreated')
const policies = ['policy:a', 'policy:b', 'policy:c'] as const
const days = ['2020-01-05', '2020-01-10', '2020-01-15', '2020-01-20', '2020-01-05/2020-01-20'] as const

/** Brings a made-up text into a small world, so that events meet: few policies, few days, events on record. */
const near = (text: string, size: number): string => {
  const n = text.length + text.charCodeAt(text.length - 1)
  const [, subject] = /^(policy|motion|resolution|authority|meeting):/.exec(text) ?? []
  if (subject === 'policy') return policies[n % 3] as string
  if (subject !== undefined) return `${subject}:${n % 2}`
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(text)) return eventId(1 + (n % size))
  return text
}

const nearby = (value: unknown, size: number): unknown => {
  if (typeof value === 'string') return near(value, size)
  if (Array.isArray(value)) return value.map((item: unknown) => nearby(item, size))
  if (typeof value !== 'object' || value === null) return value
  if ('edtf' in value) {
    const day = days[String(value.edtf).length % days.length] as string
    return { edtf: day, text: day }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nearby(inner, size)]))
}

interface Deed {
  readonly kind: Kind
  readonly data: unknown
  readonly day: string
  readonly dated: boolean
  readonly by: NonNullable<ActInput['by']>
  readonly cause: number | null
}

const deed: fc.Arbitrary<Deed> = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    data: arbitraryOf(kind.codec),
    day: fc.constantFrom(...days),
    dated: fc.boolean(),
    by: fc.constantFrom(council, court, mayor, cityManager),
    cause: fc.option(fc.nat(20)),
  }),
)

const tell = (ledger: Ledger, { kind, data, day, dated, by, cause }: Deed, at: number): void => {
  const size = ledger.register.book.size()
  const isDated = kind.nature === 'act' || (kind.nature === 'act-or-observation' && dated)
  ledger.take(
    recorded(`2020-01-${String(6 + at).padStart(2, '0')}`, {
      type: kind.type,
      ...(isDated ? { decidedOn: day, by } : {}),
      ...(cause === null ? {} : { causedBy: [eventId(1 + (cause % size))] }),
      data: nearby(data, size),
    } as ActInput),
  )
}

const deeds = fc.array(deed, { minLength: 1, maxLength: 14 })

const answersIn = (ledger: Pick<Ledger, 'register'>): ReadonlyArray<string> =>
  policies.flatMap((policy) =>
    ['2020-01-01', '2020-01-10', '2020-01-21'].flatMap((on) =>
      [{ on }, { on, asDecidedBy: '2020-01-12' }].map((times) => JSON.stringify(ask(ledger, policy, times))),
    ),
  )

const begun = (): Ledger => {
  const ledger = emptyLedger()
  ledger.take(covered)
  return ledger
}

const about = {
  policies,
  resolutions: ['resolution:0', 'resolution:1'],
  days: ['2020-01-01', '2020-01-10', '2020-01-21'],
}

describe('a history of any kinds of event', () => {
  it('in the shape of an earlier version is answered from as in that of the newest', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const ledger = begun()
        all.forEach((one, at) => tell(ledger, one, at))
        const leaves = ledger.leaves.map(wrapped)

        expect(everything(rebuilt(leaves, { catalogue: later }), about)).toBe(
          everything(ledger.register, about),
        )
        expect(verify(id, later, leaves).problems).toEqual([])
      }),
      runs(150),
    )
  })

  it('asked between its appends answers as one that is read at once, and verifies', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const ledger = begun()
        all.forEach((one, at) => {
          tell(ledger, one, at)
          answersIn(ledger)
        })

        expect(answersIn(ledger)).toEqual(answersIn({ register: rebuilt(ledger.leaves) }))
        expect(verify(id, standardCatalogue, ledger.leaves).problems).toEqual([])
      }),
      runs(150),
    )
  })

  it('is not called wrong where some of its kinds are not known', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (all, which) => {
        const ledger = begun()
        all.forEach((one, at) => tell(ledger, one, at))
        const types = ledger.leaves.map((leaf) => (JSON.parse(leaf) as { readonly type: string }).type)
        const unknown = types[which % types.length]
        const without = catalogueOf(standardKinds.filter(({ type }) => type !== unknown))

        expect(verify(id, without, ledger.leaves).problems).toEqual([])
      }),
      runs(100),
    )
  })

  it('does nothing to what its events do not list', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const ledger = begun()
        all.forEach((one, at) => tell(ledger, one, at))

        expect(targetsUnlisted(ledger)).toEqual([])
      }),
      runs(150),
    )
  })
})

/** The targets of effects whose event does not list them; a class is meant by listing what makes the class. */
const targetsUnlisted = ({ register: { book } }: Ledger): ReadonlyArray<string> =>
  Array.from({ length: book.size() }, (_, seq) => book.at(seq)?.event ?? [])
    .flat()
    .flatMap((event) => {
      const kind = standardCatalogue.kindOf(event.type, event.version)
      const named = new Set([...event.cites, ...event.causedBy])
      const reading: Reading = {
        profile: coreProfile,
        decided: { _tag: 'decided', seq: event.seq },
        cited: [...named].flatMap((one) => book.at(book.seqOf(one) ?? -1)?.event ?? []),
        resolutions: [],
        canBeSetAside: () => true,
        backing: () => ({ rank: null }),
        base: (target) => ({ event: event.seq, decided: null, order, rank: null, target }),
        day: (field, date) => on(field, daysOf(date, 'north')),
      }
      return [...(kind?.effects(event, reading) ?? []), ...(kind?.describes(event, reading) ?? [])].flatMap(
        ({ target }) => {
          const wanted = typeof target === 'string' ? target : (target.adoptedBy ?? theMunicipality)
          return event.subjects.some(({ id: listed }) => listed === wanted) ? [] : [`${event.type} ${wanted}`]
        },
      )
    })

const order = { meeting: null, meetingStart: null, item: null } as const
