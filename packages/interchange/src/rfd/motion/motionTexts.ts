import type { OutlinedSection } from '../outline/Outline.js'
import { slice, unbroken, type Flow } from '../text/Flow.js'
import { sentencesIn } from '../text/sentences.js'
import type { MotionPart, MotionText, MotionTexts } from './MotionText.js'

const numbering = /^(?:motion\s*(?:no\.?\s*)?[\dA-Z]{0,3}\s*[:.–-]\s*|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)/i
const begins = /^["“]?(?:be it (?:further )?resolved,?\s+)?that\b/i
const continues = /^["“]?(?:and|further|be it further)\b.*?\bthat\b/i
const resolution = /^["“]?(?:whereas|now,?\s+therefore|be it resolved)\b/i
const instructs =
  /^(?:to\s+)?(?:adopt|approve|rescind|repeal|amend|enact|revoke|revise|receive|direct|authorize|waive|accept|endorse|refer)\b/i
const recommends = /\brecommend(?:s|ed|ing|ation)?\b[^.]*?[\s:]["“]?(?<motion>that\b.*)$/is

interface Growing {
  readonly recommended: boolean
  readonly motions: Array<
    MotionText & { readonly parts: [MotionPart, ...Array<MotionPart>]; readonly withRecitals: boolean }
  >
  readonly around: Array<Flow>
  readonly unread: Array<Flow>
}

/**
 * The motions under a heading. A paragraph that begins with "THAT" begins a motion; "AND THAT" and a list go
 * on with it. Under a heading that promises a motion bare text counts as one; under "Recommendation" only a
 * that-clause or an instruction ("Adopt …") does.
 */
export const motionTexts = (section: OutlinedSection): MotionTexts => {
  const recommended = section.role === 'recommendation' || /\brecommend/i.test(section.name?.text ?? '')
  const growing: Growing = { recommended, motions: [], around: [], unread: [] }
  for (const block of section.blocks) {
    switch (block._tag) {
      case 'paragraph':
        paragraph(growing, unbroken(block.flow), section.role === 'motion')
        break
      case 'list':
        for (const { marker, flow } of block.items) item(growing, { marker, flow }, section.role === 'motion')
        break
      case 'heading':
      case 'raw':
        growing.unread.push(block.flow)
        break
    }
  }
  return growing
}

const begin = (
  { motions, recommended }: Growing,
  form: MotionText['form'],
  part: MotionPart,
  withRecitals = false,
): void => {
  motions.push({ form, recommended: recommended || form === 'recommendation', parts: [part], withRecitals })
}

const paragraph = (growing: Growing, flow: Flow, promised: boolean): void => {
  const label = numbering.exec(flow.text)
  const whole = label === null ? flow : slice(flow, label[0].length)
  const part = { marker: '', flow: whole }
  const last = growing.motions.at(-1)
  if (last?.withRecitals === true || (last !== undefined && continues.test(whole.text))) {
    last.parts.push(part)
  } else if (begins.test(whole.text)) {
    begin(growing, 'motion', part)
  } else if (resolution.test(whole.text)) {
    begin(growing, 'motion', part, true)
  } else if (instructs.test(whole.text)) {
    begin(growing, 'instruction', part)
  } else if (!recommended(growing, whole)) {
    if (promised && last === undefined && !introduces(whole)) begin(growing, 'bare', part)
    else growing.around.push(whole)
  }
}

/** "Administration recommends the following motion:" introduces what comes. */
const introduces = ({ text }: Flow): boolean => text.endsWith(':') || /\brecommend/i.test(text)

/**
 * A sentence that recommends "that Council …": the clause is the motion, what precedes it stands around it.
 */
const recommended = (growing: Growing, flow: Flow): boolean => {
  let found = false
  const around: Array<Flow> = []
  for (const sentence of sentencesIn(flow)) {
    const clause = recommends.exec(sentence.text)?.groups?.['motion']
    if (clause === undefined) {
      around.push(sentence)
    } else {
      begin(growing, 'recommendation', {
        marker: '',
        flow: slice(sentence, sentence.text.length - clause.length),
      })
      found = true
    }
  }
  if (found) growing.around.push(...around)
  return found
}

const item = (growing: Growing, part: MotionPart, promised: boolean): void => {
  const last = growing.motions.at(-1)
  if (last !== undefined && isOpen(last.parts)) last.parts.push(part)
  else if (begins.test(part.flow.text)) begin(growing, 'motion', part)
  else if (instructs.test(part.flow.text)) begin(growing, 'instruction', part)
  else if (last !== undefined) last.parts.push(part)
  else if (promised) begin(growing, 'bare', part)
  else growing.around.push(part.flow)
}

/** A motion whose list has begun, or that ends with a colon, has more to come. */
const isOpen = (parts: ReadonlyArray<MotionPart>): boolean => {
  const last = parts.at(-1)
  return last !== undefined && (last.flow.text.endsWith(':') || (parts.length > 1 && last.marker !== ''))
}
