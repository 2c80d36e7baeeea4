/**
 * Something of some events, by `seq`. Of a large ledger it takes up room only where there is any, not for every event
 * before.
 */
export class BySeq<A> {
  private readonly parts: Array<Array<A | undefined> | undefined> = []

  get(seq: number): A | undefined {
    return this.parts[seq >> bits]?.[seq & mask]
  }

  set(seq: number, one: A): void {
    const at = seq >> bits
    while (this.parts.length <= at) this.parts.push(undefined)
    const part = this.parts[at] ?? Array.from({ length: mask + 1 })
    part[seq & mask] = one
    this.parts[at] = part
  }

  /** Forgets what there is from an event on. */
  dropFrom(seq: number): void {
    const at = seq >> bits
    this.parts.length = Math.min(this.parts.length, at + 1)
    this.parts[at]?.fill(undefined, seq & mask)
  }
}

const bits = 10
const mask = (1 << bits) - 1
