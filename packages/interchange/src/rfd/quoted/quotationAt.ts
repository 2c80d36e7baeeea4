import type { Block } from '../text/Block.js'
import { passageOf, spanning, unbroken, type Flow } from '../text/Flow.js'
import type { Recital } from '../RequestForDecision.js'
import { portionsOf, type Portion } from './portions.js'
import type { Quotation } from './Quotation.js'

interface Growing {
  readonly recitals: Array<Array<Portion>>
  readonly operative: Array<Portion>
  readonly all: Array<Flow>
  resolved: boolean
}

/** "The resolution, passed by Council was as follows:" */
const introduces = /\b(?:resolution|motion|resolved|statement|direction)\b[^.]*:$/i

/**
 * A resolution quoted from a block on: its recitals, or, where a sentence before it announces a resolution,
 * words that are set off. It goes on while paragraphs are set like the first, so that the report's own words
 * never join it. `length` counts its blocks; null where none begins here.
 */
export const quotationAt = (
  blocks: ReadonlyArray<Block>,
  at: number,
  before: Flow | null,
): { readonly quotation: Quotation; readonly length: number } | null => {
  const opening = blocks[at]
  const [first] = opening === undefined ? [] : portionsOf(opening)
  if (first === undefined) return null
  const announced =
    before !== null && introduces.test(before.text) && (first.quoted || /^["“]?that\b/i.test(first.flow.text))
  if (first.role !== 'recital' && !announced) return null
  const growing: Growing = { recitals: [], operative: [], all: [], resolved: first.role !== 'recital' }
  let length = 0
  for (const block of blocks.slice(at)) {
    const portions = portionsOf(block)
    if (
      portions.length === 0 ||
      (length > 0 && !portions.every((portion) => belongs(growing, portion, first.quoted)))
    )
      break
    for (const portion of portions) take(growing, portion)
    length += 1
  }
  const [one, ...others] = growing.all
  if (one === undefined) return null
  return { quotation: { ...read(growing), words: passageFrom([one, ...others]), flows: growing.all }, length }
}

const belongs = (
  { operative, resolved }: Growing,
  { role, flow, quoted }: Portion,
  setOff: boolean,
): boolean => {
  if (role === 'recital') return !resolved
  if (role === 'resolved') return true
  const last = operative.at(-1)
  const open = resolved ? last === undefined || last.flow.text.endsWith(':') : role === 'item'
  return (
    open ||
    (setOff && quoted) ||
    (resolved && /^(?:and|that|further)\b.*\bthat\b|^that\b/i.test(flow.text)) ||
    (resolved && role === 'item' && last?.role === 'item')
  )
}

const take = (growing: Growing, portion: Portion): void => {
  growing.all.push(portion.whole)
  if (portion.role === 'resolved') growing.resolved = true
  if (portion.flow.text === '') return
  if (portion.role === 'recital') growing.recitals.push([portion])
  else if (growing.resolved) growing.operative.push(portion)
  else growing.recitals.at(-1)?.push(portion)
}

const read = ({
  recitals,
  operative,
}: Growing): Pick<Quotation, 'recitals' | 'operative' | 'operativeWords'> => ({
  recitals: recitals.flatMap((portions): ReadonlyArray<Recital> => {
    const [first, ...items] = portions
    if (first === undefined) return []
    return [{ words: joined([first, ...items]), items: items.map(({ flow }) => passageOf(flow)) }]
  }),
  operative: operative.map(({ flow }) => flow),
  operativeWords: operative[0] === undefined ? null : joined([operative[0], ...operative.slice(1)]),
})

const joined = (portions: readonly [Portion, ...ReadonlyArray<Portion>]): Quotation['words'] => {
  const [first, ...others] = portions
  const text = portions
    .map(({ marker, flow }) => `${marker}${unbroken(flow).text}`)
    .join('\n')
    .trim()
  return spanning([first.flow, ...others.map(({ flow }) => flow)], text)
}

const passageFrom = (flows: readonly [Flow, ...ReadonlyArray<Flow>]): Quotation['words'] =>
  spanning(flows, flows.map((flow) => unbroken(flow).text).join('\n'))
