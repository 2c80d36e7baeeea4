import { grown } from '../record/growing.js'
import { hashOf } from '../record/hashOf.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { SharedParts, type SharedPart } from './SharedParts.js'
import type { StatusAnswer } from './StatusAnswer.js'

/** What of an answer hangs on the policy it is about. */
export type OwnPart = Pick<StatusAnswer, 'inForceFrom' | 'ceasesOn' | 'version' | 'citations'>

type Part = OwnPart[keyof OwnPart] | SharedPart

/** The parts of an answer, one after another. */
const [shared, inForceFrom, ceasesOn, version, citations, parts] = [0, 1, 2, 3, 4, 5]

/** A slot is the place of a record, 0 where there is none, and the hash of its policy. */
const slotSize = 2
/** After the id in a record: how many stretches there are, and for how many there is room. */
const [count, room, head] = [0, 1, 2]
/** A stretch: its first day, the first day after it, and the place of what was found. */
const [from, until, place, members] = [0, 1, 2, 3]
/** Most policies are asked about on a day or two. */
const roomAtFirst = 2
const [beginningOfTime, endOfTime] = [-(2 ** 31), 2 ** 31 - 1]
/** Answers that were forgotten are left behind up to this many, and then to as many as are in use. */
const mostLeftBehind = 1 << 16

/**
 * Answers of policies about which nothing is open, with everything recorded known and everything decided: what nearly
 * every question asks. On a large register it is looking around in memory that takes the time, so a question looks at
 * three places that are strewn over it: a slot, a record, and the parts of an answer.
 *
 * A record is what there is of a policy in numbers: the length of its id, the id (four letters a number), and those
 * stretches of days that were asked about, in order. Most of its stretches never are.
 */
export class SettledAnswers {
  /** Open addressing, by the hash of a policy's id. */
  private slots = new Int32Array(64 * slotSize)
  private policies = 0
  private records = new Int32Array(64)
  private taken = 1
  private leftBehind = 0
  private answers: Array<Part | undefined> = [undefined]
  private readonly ways = new SharedParts()

  /** The place of what was found on a day; 0 where nobody asked before. */
  find(policy: SubjectId, on: Day): number {
    const { records } = this
    const record = this.slots[this.slotOf(policy, hashOf(policy))] as number
    if (record === 0) return 0
    const stretch = stretchOn(records, afterId(policy, record), on)
    return stretch !== 0 && on < (records[stretch + until] as number)
      ? (records[stretch + place] as number)
      : 0
  }

  sharedAt(at: number): SharedPart {
    return this.answers[at + shared] as SharedPart
  }

  ownAt(at: number): OwnPart {
    const { answers } = this
    return {
      inForceFrom: answers[at + inForceFrom] as OwnPart['inForceFrom'],
      ceasesOn: answers[at + ceasesOn] as OwnPart['ceasesOn'],
      version: answers[at + version] as OwnPart['version'],
      citations: answers[at + citations] as OwnPart['citations'],
    }
  }

  /** Holds what was found on a day, which is the same all through the stretch it is in. */
  hold(policy: SubjectId, turning: ReadonlyArray<Day>, on: Day, found: StatusAnswer): void {
    const first = turning.findLast((day) => day <= on) ?? beginningOfTime
    const next = turning.find((day) => day > on) ?? endOfTime
    // A term may be of any number of days; those in a record are of 32 bits.
    if (first < beginningOfTime || next > endOfTime || this.find(policy, on) !== 0) return
    const stretches = afterId(policy, this.recordWithRoom(policy))
    const { records } = this
    const many = records[stretches + count] as number
    const end = stretches + head + many * members
    const before = stretchOn(records, stretches, on)
    const at = before === 0 ? stretches + head : before + members
    records.copyWithin(at + members, at, end)
    records[stretches + count] = many + 1
    records[at + from] = first
    records[at + until] = next
    records[at + place] = this.answers.length
    this.answers.push(this.ways.of(found), found.inForceFrom, found.ceasesOn, found.version, found.citations)
  }

  /** Drops what is held of a policy. */
  forget(policy: SubjectId): void {
    const record = this.slots[this.slotOf(policy, hashOf(policy))] as number
    if (record === 0) return
    const stretches = afterId(policy, record)
    const many = this.records[stretches + count] as number
    for (let nth = 0; nth < many; nth += 1) {
      const at = this.records[stretches + head + nth * members + place] as number
      this.answers.fill(undefined, at, at + parts)
    }
    this.records[stretches + count] = 0
    this.leftBehind += many
    // What is held can be worked out again.
    if (this.leftBehind > mostLeftBehind && this.leftBehind * 2 * parts > this.answers.length) this.clear()
  }

  clear(): void {
    this.slots.fill(0)
    this.policies = 0
    this.taken = 1
    this.leftBehind = 0
    this.answers = [undefined]
    this.ways.clear()
  }

  /** Where a policy stands in the table, or would stand. */
  private slotOf(policy: string, hash: number): number {
    const { slots, records } = this
    const mask = slots.length - 1
    let slot = Math.imul(hash, slotSize) & mask
    for (;;) {
      const record = slots[slot] as number
      if (record === 0 || (slots[slot + 1] === hash && isOf(records, record, policy))) return slot
      slot = (slot + slotSize) & mask
    }
  }

  /** The record of a policy, with room for one stretch more. */
  private recordWithRoom(policy: SubjectId): number {
    const hash = hashOf(policy)
    if (this.slots.length < (this.policies + 1) * 2 * slotSize) this.widen()
    const slot = this.slotOf(policy, hash)
    const held = this.slots[slot] as number
    const { records } = this
    const stretches = afterId(policy, held)
    const many = held === 0 ? 0 : (records[stretches + count] as number)
    const had = held === 0 ? 0 : (records[stretches + room] as number)
    if (many < had) return held
    const record = this.begin(policy, Math.max(had * 2, roomAtFirst))
    this.slots[slot] = record
    this.slots[slot + 1] = hash
    if (held === 0) this.policies += 1
    else {
      const to = afterId(policy, record)
      this.records[to + count] = many
      this.records.set(records.subarray(stretches + head, stretches + head + many * members), to + head)
    }
    return record
  }

  /** A record without any stretch yet. */
  private begin(policy: SubjectId, many: number): number {
    const record = this.taken
    const stretches = afterId(policy, record)
    this.taken = stretches + head + many * members
    this.records = grown(this.records, this.taken)
    const { records } = this
    records.fill(0, record, this.taken)
    records[record] = policy.length
    for (let at = 0; at < policy.length; at += 1) {
      const word = record + 1 + (at >> 2)
      // An id has no letters beyond ASCII.
      records[word] = (records[word] as number) | (policy.charCodeAt(at) << ((at & 3) * 8))
    }
    records[stretches + room] = many
    return record
  }

  private widen(): void {
    const before = this.slots
    this.slots = new Int32Array(before.length * 2)
    const mask = this.slots.length - 1
    for (let held = 0; held < before.length; held += slotSize) {
      if (before[held] === 0) continue
      let slot = Math.imul(before[held + 1] as number, slotSize) & mask
      while (this.slots[slot] !== 0) slot = (slot + slotSize) & mask
      this.slots[slot] = before[held] as number
      this.slots[slot + 1] = before[held + 1] as number
    }
  }
}

/** Where what follows the id begins in a record. */
const afterId = (policy: string, record: number): number => record + 1 + ((policy.length + 3) >> 2)

const isOf = (records: Int32Array, record: number, policy: string): boolean => {
  if (records[record] !== policy.length) return false
  for (let at = 0; at < policy.length; at += 1) {
    const letters = records[record + 1 + (at >> 2)] as number
    if (((letters >> ((at & 3) * 8)) & 255) !== policy.charCodeAt(at)) return false
  }
  return true
}

/** The last stretch that begins on or before a day; 0 where there is none. */
const stretchOn = (records: Int32Array, stretches: number, on: Day): number => {
  const first = stretches + head
  let [low, high] = [0, records[stretches + count] as number]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((records[first + middle * members + from] as Day) <= on) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : first + (low - 1) * members
}
