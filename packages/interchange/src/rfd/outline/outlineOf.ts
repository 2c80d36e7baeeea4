import type { Block, List, Paragraph } from '../text/Block.js'
import { linesIn, slice, unbroken, type Flow } from '../text/Flow.js'
import { documentTypeIn } from './documentType.js'
import { headerKeyOf } from './headerKey.js'
import { isPseudoHeading } from './isPseudoHeading.js'
import { labelled } from './labelled.js'
import type { Entry, Outline, OutlinedSection } from './Outline.js'
import { sectionRoleOf, type SectionRole } from './sectionRole.js'

/** Deeper than any real heading: a line in bold ranks below them all. */
const pseudoDepth = 7

interface Growing {
  readonly entries: Array<Entry>
  readonly headings: Array<Flow>
  readonly sections: Array<{
    readonly name: Flow | null
    readonly role: SectionRole
    readonly depth: number
    readonly blocks: Array<Block>
  }>
  /** A label of the head whose value is still to come, on the next line or in the next paragraph. */
  waiting: Flow | null
}

/**
 * Finds the head of a report and its sections. The head lasts until the first heading that is known to open a
 * section: only there are lines such as `Subject: …` taken for what they seem.
 */
export const outlineOf = (blocks: ReadonlyArray<Block>): Outline => {
  const growing: Growing = {
    entries: [],
    headings: [],
    sections: [{ name: null, role: 'other', depth: 0, blocks: [] }],
    waiting: null,
  }
  for (const block of blocks) {
    switch (block._tag) {
      case 'heading':
        heading(growing, block.flow, block.depth)
        break
      case 'paragraph':
        paragraph(growing, block)
        break
      case 'list':
        list(growing, block)
        break
      case 'raw':
        put(growing, block)
        break
    }
  }
  const sections = growing.sections.filter(({ name, blocks }) => name !== null || blocks.length > 0)
  return {
    entries: growing.entries,
    headings: growing.headings,
    sections: sections.map(({ name, role, blocks }): OutlinedSection => ({ name, role, blocks })),
  }
}

const inHead = ({ sections }: Growing): boolean => sections.length === 1

const put = ({ sections }: Growing, block: Block): void => {
  sections.at(-1)?.blocks.push(block)
}

const heading = (growing: Growing, flow: Flow, depth: number): void => {
  growing.waiting = null
  if (
    inHead(growing) &&
    (headLine(growing, flow) || documentTypeIn(flow) !== null || namesPolicy.test(flow.text))
  ) {
    if (growing.waiting === null && growing.entries.at(-1)?.label.starts[0] !== flow.starts[0])
      growing.headings.push(flow)
    return
  }
  const label = labelled(flow)
  const name = label?.label ?? flow
  const role = sectionRoleOf(name.text)
  if (role === 'other' && inHead(growing)) {
    growing.headings.push(flow)
    return
  }
  const above = growing.sections.at(-1)
  const inherited = role === 'other' && above !== undefined && above.depth < depth ? above.role : role
  const value = label?.value ?? null
  growing.sections.push({
    name,
    role: inherited,
    depth: inherited === role ? depth : (above?.depth ?? depth),
    blocks: runIn(value),
  })
}

/** "Background Screening Policy" as a heading of the head is a title, not a section of background. */
const namesPolicy = /\b(?:polic(?:y|ies)|by-?law)\b/i

const runIn = (value: Flow | null): Array<Block> =>
  value === null ? [] : [{ _tag: 'paragraph', flow: value, quoted: false }]

/** Takes a line of the head for a label and its value, if it is one. */
const headLine = (growing: Growing, line: Flow): boolean => {
  const found = labelled(line)
  const label = found?.label ?? line
  const key = headerKeyOf(label.text)
  if (key === null && (found === null || !found.bold || found.value === null)) return false
  if (key === null && sectionRoleOf(label.text) !== 'other') return false
  if (found?.value === null || found === null) growing.waiting = label
  else growing.entries.push({ key, label, value: found.value })
  return true
}

const paragraph = (growing: Growing, block: Paragraph): void => {
  let run: Array<Flow> = []
  let whole = true
  const flush = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first !== undefined && last !== undefined)
      put(growing, whole ? block : { ...block, flow: between(block.flow, first, last) })
    run = []
  }
  for (const line of linesIn(block.flow)) {
    if (growing.waiting !== null && !isLabel(line)) {
      growing.entries.push({ key: headerKeyOf(growing.waiting.text), label: growing.waiting, value: line })
      growing.waiting = null
      whole = false
      continue
    }
    growing.waiting = null
    if (
      opensSection(growing, line, flush) ||
      signature(growing, line) ||
      (inHead(growing) && (headLine(growing, line) || kindOfDocument(growing, line)))
    ) {
      flush()
      whole = false
    } else {
      run.push(line)
    }
  }
  flush()
}

/** After a label that was left empty the next label is no value. */
const isLabel = (line: Flow): boolean => {
  const found = labelled(line)
  return found !== null && (found.bold || headerKeyOf(found.label.text) !== null)
}

const between = (flow: Flow, first: Flow, last: Flow): Flow => {
  const from = flow.starts.indexOf(first.starts[0] ?? 0)
  const to = flow.ends.lastIndexOf(last.ends.at(-1) ?? 0)
  return slice(flow, from, to + 1)
}

const opensSection = (growing: Growing, line: Flow, flush: () => void): boolean => {
  const label = labelled(line)
  if (!isPseudoHeading(line, label)) return false
  flush()
  const name = label?.label ?? line
  growing.sections.push({
    name,
    role: sectionRoleOf(name.text),
    depth: pseudoDepth,
    blocks: runIn(label?.value ?? null),
  })
  return true
}

/** "Prepared by: …" may close any section; the names of people are no part of it. */
const signature = (growing: Growing, line: Flow): boolean => {
  const found = labelled(line)
  if (found === null || found.value === null || headerKeyOf(found.label.text) !== 'aside') return false
  if (!inHead(growing) && !found.bold && !/\bby$/i.test(found.label.text)) return false
  growing.entries.push({ key: 'aside', label: found.label, value: found.value })
  return true
}

const kindOfDocument = (growing: Growing, line: Flow): boolean => {
  if (documentTypeIn(line) === null) return false
  growing.headings.push(unbroken(line))
  return true
}

const list = (growing: Growing, block: List): void => {
  const left = block.items.filter(
    ({ flow }) => !(inHead(growing) && labelled(flow) !== null && headLine(growing, flow)),
  )
  if (left.length > 0) put(growing, { ...block, items: left })
}
