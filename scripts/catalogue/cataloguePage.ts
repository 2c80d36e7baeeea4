import { Envelope, standardCatalogue, type Kind } from '@minutebook/core'
import { codecOf } from './Codec.js'
import { envelopeTable } from './envelopeSection.js'
import { kindSection } from './kindSection.js'
import { linksOf } from './links.js'
import { linkTo, section, table } from './markdown.js'
import { compoundSections, leafSections } from './valueSections.js'

/** The event catalogue as Markdown: the kinds, the envelope, and the values both are made of. */
export const cataloguePage = (): string => {
  const kinds = standardCatalogue.kinds.filter(({ next }) => next === null)
  const earlier = (type: string): ReadonlyArray<Kind> =>
    standardCatalogue.kinds.filter((kind) => kind.type === type && kind.next !== null)
  const links = new Map(kinds.map((kind) => [kind.type, linksOf(kind)]))
  const restedOnBy = (type: string): ReadonlyArray<string> =>
    kinds.filter((kind) => links.get(kind.type)?.restsOn.includes(type) === true).map((kind) => kind.type)
  const codecs = [Envelope, ...standardCatalogue.kinds.map(({ codec }) => codec)].map(codecOf)
  const apart: ReadonlySet<string> = new Set([
    'Envelope',
    ...standardCatalogue.kinds.map(({ codec }) => codecOf(codec).name),
  ])
  return `${section([
    '# Event catalogue',
    '<!-- Generated from the codecs of @minutebook/core by `pnpm docs:events`. Do not edit. -->',
    `The ${kinds.length} kinds of event that come with Minutebook, the envelope each is recorded in, and the values they are made of. The page is generated from the codecs (\`pnpm docs:events\`), so what it says is what is checked.`,
    'Rules with an R and sections with a § are those of [domain.md](domain.md). Laws are cited by name; none of them was checked against the law in force.',
    table(
      ['kind', 'who acts', 'effect'],
      kinds.map((kind) => [linkTo(kind.type), kind.doc.who, kind.doc.effect]),
    ),
    '## The kinds',
    'A field that is `withholdable` can never bear on force, so that withholding it could not change an answer; nothing is withheld yet. A field with a finding is one a complete record would have: leaving it out means that it is not known, and [findings](problems.md#findings) says so. An event cites the earlier events of the kinds named that list the same subject.',
    ...kinds.map((kind) =>
      kindSection(kind, links.get(kind.type) ?? linksOf(kind), restedOnBy(kind.type), earlier(kind.type)),
    ),
    '## The envelope',
    'Every member is always there: `null` or `[]` where empty. The canonical JSON (RFC 8785) of the whole, in UTF-8, is what is stored and copied; at most 65,535 bytes.',
    envelopeTable(),
    '## Compound values',
    'Wherever an author writes an [UncertainDate](#uncertaindate), the text alone will do: `"2025-02-03"` stands for `{"edtf": "2025-02-03", "text": "2025-02-03"}`. What is recorded has both. Wherever one names an event on record by its [EventId](#eventid), the number that `minutebook log` shows will do: `4`; so will the label of an earlier act of the same command: `"#vote"`. What is recorded is the id. Days as texts and events by numbers hold for what a correction says (`from`, `to`) as well.',
    compoundSections(codecs, apart),
    '## Indivisible values',
    'Each refuses what it is not with a code of its own; [problems.md](problems.md) has the sentences.',
    leafSections(codecs),
  ])}\n`
}
