/**
 * The architecture, as rules that fail.
 *
 * The tables come first: which package may use which, which may stand on Node.js, and in which order the
 * folders of core build on each other. Everything after them only turns the tables into rules.
 */

/**
 * What each package may use of ours. Examples may use everything.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const packages = {
  core: [],
  eventstore: [],
  sqlite: ['eventstore'],
  telemetry: ['eventstore'],
  postgres: ['eventstore'],
  kurrentdb: ['eventstore'],
  // Its README records with minutebook; its sources cannot, since to them that is a dev dependency.
  projections: ['core', 'eventstore', 'sqlite', 'postgres', 'minutebook'],
  interchange: ['core'],
  minutebook: ['core', 'eventstore', 'sqlite'],
  // The command line looks into SQLite files themselves: whose they are, and whether they are whole.
  cli: ['core', 'eventstore', 'sqlite', 'postgres', 'kurrentdb', 'interchange', 'minutebook'],
}

/**
 * What the tests of a package may use beyond that: a ledger or projections over a store, where those know nothing of the store
 * themselves, and over every store at once with what follows it, which is for the tests of the package above all of them.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const testedWith = {
  postgres: ['minutebook'],
  kurrentdb: ['minutebook', 'projections'],
  telemetry: ['minutebook', 'projections'],
  cli: ['projections'],
}

/** The packages that may import Node.js itself; all others run in a browser too. */
const onNode = ['sqlite', 'postgres', 'kurrentdb', 'projections', 'minutebook', 'cli']

/** The pipeline of core, from the bottom up: a folder imports only itself and those before it. */
const pipeline = [
  'problem',
  'codecs',
  'values',
  'text',
  'envelope',
  'law',
  'profiles',
  'events',
  'guards',
  'catalogue',
  'record',
  'effects',
  'timeline',
  'questions',
  'decide',
]

/** What starts a server, a store in it or a program, or cuts the line to it: for the tests of any package that may use the store. */
const starts =
  '^packages/(postgres/test/(server|proxy|anyStore)|kurrentdb/test/server/KurrentServer|sqlite/test/programs/bundled)\\.ts$'

/** The files through which a package is used. */
const entries =
  '(src/(index|fp|testing|conformance/index|driver/index|postgres/index)|test/support/(index|events|recording))\\.ts$'

const names = Object.keys(packages)
/** @param {readonly string[]} parts */
const oneOf = (parts) => `(${parts.join('|')})`
/** @param {readonly string[]} kept */
const allBut = (kept) => oneOf(names.filter((name) => !kept.includes(name)))
/** @param {readonly string[]} parts */
const listed = (parts) => (parts.length === 0 ? 'none' : parts.join(', '))

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * @param {string} name
 * @param {'src' | 'test'} folder
 * @param {readonly string[]} below
 * @returns {Rule}
 */
const arrow = (name, folder, below) => ({
  name: `${name}-${folder}-uses-only-what-is-below`,
  comment: `Of our packages the ${folder} folder of ${name} may use: ${listed(below)}.`,
  severity: 'error',
  from: { path: `^packages/${name}/${folder}/` },
  to: { path: `^(packages/${allBut([name, ...below])}|examples)/` },
})

/** @type {readonly Rule[]} */
const arrows = Object.entries(packages).flatMap(([name, below]) => [
  arrow(name, 'src', below),
  arrow(name, 'test', [...below, ...(testedWith[name] ?? [])]),
])

/** @type {readonly Rule[]} */
const layers = pipeline.map((folder, place) => ({
  name: `core-${folder}-looks-only-down`,
  comment: `Of the other folders ${folder} may use: ${listed(pipeline.slice(0, place))}.`,
  severity: 'error',
  from: { path: `^packages/core/src/${folder}/` },
  to: { path: '^packages/core/src/', pathNot: `^packages/core/src/${oneOf(pipeline.slice(0, place + 1))}/` },
}))

/** @type {readonly Rule[]} */
const purity = [
  {
    name: 'no-node-in-pure-packages',
    comment: 'Only packages that stand on Node.js import its modules.',
    severity: 'error',
    from: { path: `^packages/${allBut(onNode)}/src/` },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-effects-in-core',
    comment: 'Core returns Either and data; what needs a Task or an IO belongs to an edge.',
    severity: 'error',
    from: { path: '^packages/core/src/' },
    to: { path: 'node_modules/fp-ts/lib/\\w*(Task|IO)' },
  },
]

/** @type {readonly Rule[]} */
const hygiene = [
  {
    name: 'core-folders-are-in-the-pipeline',
    comment: 'A folder of core that the pipeline does not name has no place in it.',
    severity: 'error',
    from: { path: '^packages/core/src/index\\.ts$' },
    to: { path: '^packages/core/src/', pathNot: `^packages/core/src/${oneOf(pipeline)}/` },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'An import that resolves to nothing, such as a package of ours that the manifest does not name.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'not-to-undeclared',
    comment: 'What a package imports stands in its own package.json.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
  },
  {
    name: 'not-to-dev-dependencies',
    comment: 'Published code needs only what is installed with it.',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm-peer', 'type-only'] },
  },
  {
    name: 'through-the-front-door',
    comment: 'Another package is used through its entries, never through its inner files.',
    severity: 'error',
    from: { path: '^(packages|examples)/([^/]+)/' },
    to: { path: '^packages/', pathNot: [`^packages/[^/]+/${entries}`, starts, '^packages/$2/'] },
  },
  {
    name: 'not-to-tests',
    comment: 'Published code does not lean on tests.',
    severity: 'error',
    from: { path: '^(packages|examples)/[^/]+/src/' },
    to: { path: '^(packages|examples)/[^/]+/test/' },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...arrows, ...layers, ...purity, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|examples)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@minutebook/source', 'types', 'import', 'node', 'default'],
    },
  },
}
