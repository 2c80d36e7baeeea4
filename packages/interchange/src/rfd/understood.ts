import { headOf } from './head/headOf.js'
import type { MeetingDate } from './head/meetingDate.js'
import type { Motions } from './motion/motionsOf.js'
import { proposedMotion } from './motion/proposedMotion.js'
import { mentionsInMotion } from './motion/targetsIn.js'
import type { Outline, OutlinedSection } from './outline/Outline.js'
import type { SectionRole } from './outline/sectionRole.js'
import { flowsOf, sectionsOf, wordsOf } from './outline/sectionsOf.js'
import { mentionsIn } from './policies/mentionsIn.js'
import { disagreementsOf } from './policies/disagreementsOf.js'
import { policyRegister, type PolicyRegister } from './policies/Register.js'
import { narrativeOf, type Piece, type Told } from './quoted/narrative.js'
import type { Note, RequestForDecision } from './RequestForDecision.js'
import { passageOf, unbroken, type Flow } from './text/Flow.js'
import type { Passage } from './text/Passage.js'
import { sentencesIn } from './text/sentences.js'
import { alternativesIn } from './told/alternativesIn.js'
import { consultationsIn } from './told/consultationsIn.js'
import { factsIn } from './told/factsIn.js'

/** Read for what they tell, sentence by sentence. */
const narrative: ReadonlySet<SectionRole> = new Set([
  'summary',
  'background',
  'rationale',
  'recommendation',
  'alignment',
  'motion',
  'other',
])

/** Kept whole, as notes: how it will be carried out, what it may bring, who signed. */
const noted: ReadonlyMap<SectionRole, string> = new Map([
  ['implementation', 'How a decision is carried out and made known is outside the legal record.'],
  ['impacts', 'What a decision may bring is outside the legal record.'],
  ['attachments', 'Attachments are recorded by their own bytes.'],
  ['signatures', 'Names of people are not taken over.'],
])

/** Puts together what the readers of each part found. */
export const understood = (
  digest: string,
  outline: Outline,
  meeting: MeetingDate,
  motions: Motions,
): RequestForDecision => {
  const head = headOf(outline, meeting.assumed)
  const register = registerOf(outline, motions, head.title)
  const titled =
    head.title === null ? [] : [...new Set(mentionsIn(head.title).map((one) => register.keyOf(one)))]
  const [first, ...others] = motions.motions
  const around: Told = {
    _tag: 'told',
    role: 'recommendation',
    sentences: motions.around.flatMap(sentencesIn),
  }
  const told = narrativeOf(motions.others.filter(({ role }) => narrative.has(role)))
  const facts = factsIn(
    [...told, around, ...motions.unread.map((flow): Piece => ({ _tag: 'unread', flow }))],
    register,
    meeting.date.day,
  )
  const withRole = (role: SectionRole): ReadonlyArray<OutlinedSection> =>
    outline.sections.filter((section) => section.role === role)
  const consulted = withRole('consultation').flatMap(sentencesOf)
  return {
    digest,
    documentType: head.documentType,
    meetingDate: meeting.date,
    meetingDateAssumed: meeting.assumed,
    meetingBody: head.meetingBody,
    reportDate: head.reportDate,
    title: head.title === null ? null : passageOf(head.title),
    division: head.division,
    sections: sectionsOf(outline.sections),
    proposedMotions: [
      proposedMotion(first, { register, titled }),
      ...others.map((one) => proposedMotion(one, { register, titled })),
    ],
    policies: register.policies,
    disagreements: disagreementsOf(register.policies),
    ...facts,
    alternatives: withRole('alternatives').flatMap(alternativesIn),
    consultations: consulted.flatMap(consultationsIn),
    financial: withRole('financial').flatMap(({ blocks }) => wordsOf(blocks) ?? []),
    notes: [...head.notes, ...outline.sections.flatMap(notesOf)],
    notUnderstood: inOrder([
      ...head.notUnderstood,
      ...facts.notUnderstood,
      ...consulted.filter((sentence) => consultationsIn(sentence).length === 0).map(passageOf),
    ]),
  }
}

/** The motion first: how it prints a policy's title and number counts. */
const registerOf = (
  { entries, headings, sections }: Outline,
  { motions }: Motions,
  title: Flow | null,
): PolicyRegister =>
  policyRegister([
    ...motions.flatMap(mentionsInMotion),
    ...(title === null ? [] : mentionsIn(title)),
    ...[
      ...entries.map(({ value }) => value),
      ...headings,
      ...sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block._tag === 'raw' ? [] : flowsOf(block))),
      ),
    ]
      .map(unbroken)
      .flatMap(mentionsIn),
  ])

const sentencesOf = ({ blocks }: OutlinedSection): ReadonlyArray<Flow> =>
  blocks.flatMap(flowsOf).flatMap(sentencesIn)

const notesOf = ({ role, blocks }: OutlinedSection): ReadonlyArray<Note> => {
  const why = noted.get(role)
  const words = wordsOf(blocks)
  return why === undefined || words === null ? [] : [{ words, why }]
}

const inOrder = (passages: ReadonlyArray<Passage>): ReadonlyArray<Passage> =>
  passages.toSorted((one, other) => one.place.from - other.place.from)
