import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Calls whose first argument is the code of a problem or a finding. */
const makers = 'problem|failure|refused|misused|unusable|unread|one|finding'

/** Where codes stand in the sources; each match is looked through for quoted names. */
const places: ReadonlyArray<RegExp> = [
  new RegExp(`\\b(?:${makers})\\(\\s*([^,()]*'[a-z0-9:-]+')`, 'g'),
  /\bcode:\s*([^,;}\n]*'[a-z0-9:-]+')/gi,
  /\b(?:Problem|Failed)<([^>]*'[a-z0-9-]+')>/g,
  /'commander\.\w+': ('[a-z-]+')/g,
  /\(exitCodes\.\w+, ('[a-z-]+')/g,
]

/** Where a code is put together; what differs is written `${…}`. */
const templates: ReadonlyArray<RegExp> = [/\bproblem\(\s*`([^`]+)`/g, /\bcode:\s*`([^`]+)`/g]

/** But not `['code']`, which is a type. */
const quoted = /(?<!\[)'([a-z0-9:-]+)'/gi

/** Texts of the sources of all packages but what only describes or tests. */
const sourcesIn = (root: string): ReadonlyArray<string> =>
  readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/src\/(?!conformance\/).*\.ts$/.test(path.replaceAll('\\', '/')))
    .map((path) => withoutComments(readFileSync(join(root, 'packages', path), 'utf8')))

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '')

const codesIn = (source: string): ReadonlyArray<string> =>
  places
    .flatMap((place) => [...source.matchAll(place)])
    .flatMap(([, found = '']) => [...found.matchAll(quoted)].map(([, name = '']) => name))

/** Tells whether a code may be one of those that are put together. */
const isPutTogether = (sources: ReadonlyArray<string>): ((code: string) => boolean) => {
  const forms = sources
    .flatMap((source) => templates.flatMap((template) => [...source.matchAll(template)]))
    .map(([, found = '']) => new RegExp(`^${found.replace(/\$\{[^}]*\}/g, '[a-z]+')}$`, 'i'))
  return (code) => forms.some((form) => form.test(code))
}

/** The codes docs/problems.md lists: what stands in backquotes in the first cell of a row. */
const listedIn = (page: string): ReadonlyArray<string> =>
  page.split('\n').flatMap((line) => /^\| `([^`]+)` \|/.exec(line)?.[1] ?? [])

/** The parts of the sentences on that page between what differs each time (`…`); words in italics are no quotation. */
const phrasesIn = (page: string): ReadonlyArray<string> =>
  page
    .split('\n')
    .flatMap((line) => /^\| `[^`]+` \| (.*?) \|/.exec(line)?.[1] ?? [])
    .flatMap((sentence) => sentence.split(/…| \/ /))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.length > 3 && !phrase.startsWith('*'))

/** Where docs/problems.md and the sources do not agree: codes on one side only, and sentences nobody says. */
export const problemListFaults = (root: string): ReadonlyArray<string> => {
  const sources = sourcesIn(root)
  const page = readFileSync(join(root, 'docs/problems.md'), 'utf8')
  const used = new Set(sources.flatMap(codesIn))
  const isMade = isPutTogether(sources)
  const listed = new Set(listedIn(page))
  const said = sources.join('\n').replace(/\\'/g, "'")
  return [
    ...[...used].filter((code) => !listed.has(code)).map((code) => `docs/problems.md lacks ${code}.`),
    ...[...listed]
      .filter((code) => !used.has(code) && !isMade(code))
      .map((code) => `docs/problems.md lists ${code}, which is not used.`),
    ...phrasesIn(page)
      .filter((phrase) => !said.includes(phrase))
      .map((phrase) => `docs/problems.md says “${phrase}”, which no source says.`),
  ]
}
