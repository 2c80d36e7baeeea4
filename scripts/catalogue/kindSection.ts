import type { Kind, Nature } from '@minutebook/core'
import { codecOf, membersOf } from './Codec.js'
import type { KindLinks } from './links.js'
import { code, json, linkTo, section, table } from './markdown.js'
import { typeText } from './typeText.js'

const natures: Readonly<Record<Nature, string>> = {
  act: 'A decision: `decidedOn` is required.',
  observation: 'Not a decision: it has no `decidedOn`.',
  'act-or-observation': 'With `decidedOn` where a day of decision is known, without it where none is.',
}

/** One kind of event: who acts, what it does, what it holds, what it is linked to. */
export const kindSection = (
  kind: Kind,
  links: KindLinks,
  restedOnBy: ReadonlyArray<string>,
  earlier: ReadonlyArray<Kind>,
): string =>
  section([
    `### ${kind.type}`,
    [
      `- Version ${kind.version}. ${natures[kind.nature]}`,
      `- Who: ${kind.doc.who}.`,
      `- Effect: ${kind.doc.effect}`,
      ...linkLines(links, restedOnBy),
      `- Rules: ${kind.doc.rests}.`,
    ].join('\n'),
    fieldsOf(kind),
    json(kind.example),
    ...earlier.flatMap((one) => [
      `Version ${one.version} is no longer recorded. Stored events of it are read, and an act with ${code(`version: ${one.version}`)} is taken: what either holds is raised to version ${one.version + 1}.`,
      fieldsOf(one),
      json(one.example),
    ]),
  ])

const fieldsOf = (kind: Kind): string =>
  table(
    ['field', 'type', 'required', 'disclosure', 'finding where left out'],
    (membersOf(codecOf(kind.codec)) ?? []).map(({ name, codec, isRequired }) => [
      code(name),
      typeText(codec),
      isRequired ? 'yes' : 'no',
      kind.disclosure[name] ?? '',
      kind.expected[name] === undefined ? '' : code(`not-stated:${name}`),
    ]),
  )

const linkLines = (links: KindLinks, restedOnBy: ReadonlyArray<string>): ReadonlyArray<string> =>
  [
    ['Acts on', links.actsOn],
    ['Speaks of', links.speaksOf],
    ['From then on', links.waits],
    ['Cites', links.restsOn.map(linkTo)],
    ['Undoes', links.undoes.map((place) => `the event in ${code(place)}, for all it touched`)],
    ['Cited by', restedOnBy.map(linkTo)],
  ].flatMap(([title, names]) =>
    names?.length === 0 ? [] : [`- ${String(title)}: ${[names].flat().join(', ')}.`],
  )
