/** Answers about the whole register are long, and so few are kept. */
const mostRecalled = 8

/** Answers to the last few questions, by what was asked. */
export class Recalled {
  private readonly answers = new Map<string, object>()

  recall<A extends object>(asked: string, work: () => A): A {
    const held = this.answers.get(asked)
    // What was asked says what kind of answer it is.
    if (held !== undefined) return held as A
    const answer = work()
    const [oldest] = this.answers.keys()
    if (this.answers.size >= mostRecalled && oldest !== undefined) this.answers.delete(oldest)
    this.answers.set(asked, answer)
    return answer
  }

  clear(): void {
    this.answers.clear()
  }
}
