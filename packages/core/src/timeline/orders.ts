import type { Sorted } from './Sorted.js'
import type { AtLeastBefore } from './Limits.js'
import { isMoment, type Timed } from './Timed.js'

/** What the record itself says of the order of two days, in every world. */
export const ordersIn = ({
  begins,
  ends,
  constrains,
}: Pick<Sorted, 'begins' | 'ends' | 'constrains'>): ReadonlyArray<AtLeastBefore> => {
  if (ends.length === 0 && constrains.length === 0 && !begins.some(hangsOnItself)) return none
  const orders: Array<AtLeastBefore> = []
  const order = (earlier: Timed | null, later: Timed | null, by = 0): void => {
    if (earlier !== null && later !== null && isMoment(earlier) && isMoment(later))
      orders.push({ earlier, later, by })
  }
  for (const one of constrains) order(one.earlier, one.later)
  for (const begin of begins) {
    order(begin.notBefore ?? null, begin.when)
    if (begin.mode !== 'first') continue
    // Nothing is ended before it was made; what is to replace this instrument no more than this instrument.
    for (const end of ends) {
      if (end.target !== begin.target) continue
      // A beginning nobody recorded is inferred from there having been something to end.
      if (begin.implied === true) order(begin.when, startNamed(end.when, begins), 1)
      order(begin.decided, end.decided)
    }
  }
  return orders
}

/** What a replacement's ending hangs on is the beginning of what replaces it, where that is on record. */
const startNamed = (when: Timed, begins: Sorted['begins']): Timed => {
  if (typeof when === 'number' || when._tag !== 'start') return when
  const [first, ...others] = begins.filter(
    ({ target, mode }) => target === when.instrument && mode === 'first',
  )
  return first === undefined || others.length > 0 ? when : first.when
}

const none: ReadonlyArray<AtLeastBefore> = []

const hangsOnItself = ({ notBefore }: Sorted['begins'][number]): boolean => notBefore !== undefined
