import { isLeaf, isNamed, membersOf, partsOf, type Codec } from './Codec.js'
import { leafCodes, leafWords } from './leaves.js'
import { code, either, section, table } from './markdown.js'
import { hasSection, membersText, typeText } from './typeText.js'

/** The parts of some codecs that are described apart, by name, each once. */
const describedIn = (codecs: ReadonlyArray<Codec>): ReadonlyArray<Codec> =>
  [
    ...new Map(
      codecs
        .flatMap(partsOf)
        .filter(hasSection)
        .map((codec) => [codec.name, codec]),
    ).values(),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** A section for each indivisible value, with the codes that refuse a wrong one. */
export const leafSections = (codecs: ReadonlyArray<Codec>): string =>
  section(
    describedIn(codecs)
      .filter(isLeaf)
      .map((leaf) => {
        const { means, example } = leafWords(leaf)
        return section([
          `### ${leaf.name}`,
          `${means.slice(0, 1).toUpperCase()}${means.slice(1)}. Example: ${code(JSON.stringify(example))}. Refused with ${leafCodes(leaf).map(code).join(', ')}.`,
        ])
      }),
  )

/** A section for each object and union that has a name, but for those that are sections already. */
export const compoundSections = (codecs: ReadonlyArray<Codec>, apart: ReadonlySet<string>): string =>
  section(
    describedIn(codecs)
      .filter((codec) => !isLeaf(codec) && isNamed(codec) && !apart.has(codec.name))
      .map((codec) => section([`### ${codec.name}`, bodyOf(codec)])),
  )

const bodyOf = (codec: Codec): string => {
  if (codec._tag === 'KeyofType') return `One of ${either(Object.keys(codec.keys).map(code))}.`
  if (codec._tag === 'UnionType')
    return section(['One of:', codec.types.map((branch) => `- ${membersText(branch)}`).join('\n')])
  return table(
    ['member', 'type', 'required'],
    (membersOf(codec) ?? []).map(({ name, codec: inner, isRequired }) => [
      code(name),
      typeText(inner),
      isRequired ? 'yes' : 'no',
    ]),
  )
}
