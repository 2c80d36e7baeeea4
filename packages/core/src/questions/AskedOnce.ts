/** How many marks stand together; a new one takes the place of the oldest of them. */
const together = 4
const mostMarks = 1 << 18

/**
 * What was lately asked about once. Most is never asked about again, so nothing is held of it but a mark, a number of
 * 32 bits: where two have one mark, what was not asked about before is taken for what was.
 */
export class AskedOnce {
  private marks = new Int32Array(256)
  private taken = 0

  /** Whether this was asked about lately; from now on it was. */
  isAgain(mark: number): boolean {
    const { marks } = this
    const first = placeOf(mark, marks)
    for (let at = first; at < first + together; at += 1) if (marks[at] === mark) return true
    if (this.taken * 2 > marks.length && marks.length < mostMarks) this.widen()
    add(mark, this.marks)
    this.taken += 1
    return false
  }

  clear(): void {
    this.marks = new Int32Array(256)
    this.taken = 0
  }

  private widen(): void {
    const wider = new Int32Array(this.marks.length * 2)
    for (const mark of this.marks) if (mark !== 0) add(mark, wider)
    this.marks = wider
  }
}

const placeOf = (mark: number, marks: Int32Array): number => Math.imul(mark, together) & (marks.length - 1)

const add = (mark: number, marks: Int32Array): void => {
  const first = placeOf(mark, marks)
  marks.copyWithin(first + 1, first, first + together - 1)
  marks[first] = mark
}
