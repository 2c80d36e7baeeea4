import { describe, expect, it } from 'vitest'
import { standardCatalogue, type EventId, type Linked } from '../../src/index.js'
import type { LinkedRecord } from '../../src/record/Linked.js'
import { growingLinks } from '../../src/record/growingLinks.js'
import { eventId } from '../history.js'

interface Draft {
  readonly type: string
  readonly data: object
  readonly causedBy?: ReadonlyArray<EventId>
  readonly cites?: ReadonlyArray<EventId>
}

/** Links over events of a test, and how often an event was read. */
const linksOver = () => {
  const events: Array<Linked> = []
  let reads = 0
  const kindOf = (type: string) => standardCatalogue.newest(type) ?? null
  const seqOf = (id: EventId): number | undefined => {
    const seq = events.findIndex((event) => event.id === id)
    return seq < 0 ? undefined : seq
  }
  const record: LinkedRecord = {
    seqOf,
    at: (seq) => {
      reads += 1
      const event = events[seq]
      return event === undefined ? undefined : { event: event as never, kind: kindOf(event.type) }
    },
    typeAt: (seq) => (events[seq] as Linked).type,
    idAt: (seq) => (events[seq] as Linked).id,
    listing: () => [],
  }
  const links = growingLinks(record)
  const add = (draft: Draft): EventId => {
    const seq = events.length
    const event = {
      seq,
      id: eventId(seq),
      causedBy: [],
      cites: [],
      meeting: null,
      subjects: [],
      ...draft,
    } as object as Linked
    events.push(event)
    links.add(event, kindOf(event.type))
    return event.id
  }
  const readsOf = (work: () => void): number => {
    const before = reads
    work()
    return reads - before
  }
  return { links, add, readsOf }
}

const rescinding = (policy: string, more: object = {}): Draft => ({
  type: 'PolicyRescinded',
  data: { policy, ...more },
})

describe('what is read to link an event', () => {
  it('does not grow with what cites the record of an act it is marked as', () => {
    const { links, add, readsOf } = linksOver()
    const record = add(rescinding('policy:p'))
    const again = add({ ...rescinding('policy:p', { sameActAs: record }), cites: [record] })
    for (let at = 0; at < 100; at += 1) add({ ...rescinding('policy:q'), cites: [record] })

    expect(readsOf(() => expect(links.recordsOf(record)).toEqual([record, again]))).toBeLessThan(5)
  })

  it('does not grow with a chain of causes after something else was undone', () => {
    const { links, add, readsOf } = linksOver()
    const vote = add({ type: 'ResolutionPassed', data: { resolution: 'resolution:r' } })
    const other = add(rescinding('policy:p'))
    let last = vote
    for (let at = 0; at < 100; at += 1) {
      last = add({ ...rescinding(`policy:p${at}`), causedBy: [last] })
      links.behind(last)
    }
    add({ type: 'EventRetracted', data: { target: other, reason: 'A slip.' }, cites: [other] })
    const next = add({ ...rescinding('policy:n'), causedBy: [last] })

    expect(readsOf(() => expect(links.behind(next).resolutions).toEqual(['resolution:r']))).toBeLessThan(5)
  })

  it('holds what undoes any of what an event follows from, once it is known', () => {
    const { links, add } = linksOver()
    const vote = add({ type: 'ResolutionPassed', data: { resolution: 'resolution:r' } })
    const first = add({ ...rescinding('policy:p'), causedBy: [vote] })
    const second = add({ ...rescinding('policy:q'), causedBy: [first] })
    expect(links.behind(second)).toEqual({ resolutions: ['resolution:r'], undoings: [] })
    const undoing = add({ type: 'EventRetracted', data: { target: vote, reason: 'A slip.' }, cites: [vote] })

    expect(links.behind(second).undoings).toEqual([undoing])
    const again = add({
      type: 'EventRetracted',
      data: { target: undoing, reason: 'It was none.' },
      cites: [undoing],
    })
    expect(links.behind(second).undoings.toSorted()).toEqual([undoing, again])
  })
})
