import type { Database, Statement } from '../driver/database.js'
import { functionsOf, searchPath } from './functions.js'
import { constraints, historyOf, indexes, tableNames, triggers } from './tables.js'

/** Something somebody put on the tables of a store. */
interface Added {
  readonly what: string
  /** What it can do, in a sentence for whoever examines the store. */
  readonly sentence: string
  /** Whether the store is not used with it: it may have hidden something, or shown what is not there. */
  readonly isInTheWay: boolean
}

/** What of a schema is not as it was made. */
export interface Alterations {
  /** Functions, triggers, constraints, indexes and views that are gone or were changed. */
  readonly missing: ReadonlyArray<string>
  readonly added: ReadonlyArray<Added>
}

/** One question, since every opening asks it. What somebody added beside the tables of the store is theirs. */
export const alterationsOf = async (database: Database, schema: string): Promise<Alterations> => {
  const parts = await database.ask<readonly [kind: string, name: string, made: string]>(partsIn(schema))
  const words = wordsIn(schema)
  const found = new Set(parts.map(([kind, name, made]) => words({ kind, name, made })))
  return {
    missing: expectedIn(schema)
      .filter((part) => !found.has(words(part)))
      .map(({ kind, name }) => `${kind} ${name}`),
    added: parts.flatMap(([kind, name, made]) => addedAs[kind]?.(name, made) ?? []),
  }
}

/** A part of a schema, and of it what has to be as it was made. */
interface Part {
  readonly kind: string
  readonly name: string
  readonly made: string
}

/** Functions by what they take as well: another of the same name is another function. */
const expectedIn = (schema: string): ReadonlyArray<Part> => [
  ...Object.entries(functionsOf(schema)).map(([name, { signature, returns, body }]) => ({
    kind: 'function',
    name,
    made: ['plpgsql', signature, returns, true, searchPath, body].join('\n'),
  })),
  ...Object.entries(triggers).map(([name, { table, type, only = '' }]) => ({
    kind: 'trigger',
    name,
    made: [table, 'A', type, schema, name, '', only].join('\n'),
  })),
  ...Object.entries(constraints).map(([name, made]) => ({ kind: 'constraint', name, made })),
  ...Object.entries(indexes).map(([name, { column, only }]) => ({
    kind: 'index',
    name,
    made: ['events', 'btree', column, only].join(' '),
  })),
  { kind: 'view', name: 'history', made: historyOf(schema) },
]

/** What was made, in words that do not depend on who asks; of the view, without whose columns they are. */
const wordsIn = (schema: string): ((part: Part) => string) => {
  const qualifier = new RegExp(String.raw`\b(?:${schema}|events(?:_\d+)?)\.`, 'g')
  const unqualified = (view: string): string =>
    view
      .replaceAll('"', '')
      .replaceAll(qualifier, '')
      .replace(/\bevents events_\d+\b/, 'events')
  return ({ kind, name, made }) => {
    const definition = kind === 'view' ? unqualified(made) : made
    return [kind, name, kind === 'function' ? made : plain(definition)].join('\n')
  }
}

/** How PostgreSQL writes an expression depends on its version; which words are in it, and in what order, does not. */
const plain = (definition: string): string => definition.replaceAll(/[\s"();]|::[a-z ]+|pg_catalog\./g, '')

const hides = 'which can hide what was recorded'

/** What may have been added, and what it can do. */
const addedAs: Readonly<Record<string, (name: string, made: string) => Added | ReadonlyArray<never>>> = {
  // It can keep out or change what is to be written, which an append notices.
  trigger: (name) =>
    Object.hasOwn(triggers, name)
      ? []
      : { ...added(`the trigger ${JSON.stringify(name)}`, keepsOut), isInTheWay: false },
  rule: (name, table) => added(`the rule ${JSON.stringify(name)} on ${table}`, keepsOut),
  policy: (name, table) => added(`the policy ${JSON.stringify(name)} on ${table}`, hides),
  'row security': (table) => added(`row security on ${table}`, hides),
  child: (name, table) =>
    added(
      `the table ${JSON.stringify(name)} that inherits from ${table}`,
      'which can show what was never recorded',
    ),
}

const keepsOut = 'which can keep out what is to be written'

const added = (what: string, can: string): Added => ({
  what,
  sentence: `Somebody added ${what}, ${can}.`,
  isInTheWay: true,
})

/** Whether PostgreSQL writes a schema before a name depends on who asks, so what the view reads is asked for as well. */
const partsIn = (schema: string): Statement => ({
  name: 'parts',
  text: `SELECT 'function', proname::text, concat_ws(E'\\n', lanname, pg_get_function_identity_arguments(pg_proc.oid),
      pg_get_function_result(pg_proc.oid), prosecdef::text, coalesce(array_to_string(proconfig, ';'), ''), prosrc)
      FROM pg_proc JOIN pg_language ON pg_language.oid = prolang WHERE pronamespace = to_regnamespace('${schema}')
    UNION ALL
    SELECT 'trigger', tgname::text, concat_ws(E'\\n', relname, tgenabled, tgtype, nspname, proname,
      array_to_string(tgattr::int2[], ' '), CASE WHEN tgqual IS NULL THEN '' ELSE substring(pg_get_triggerdef(pg_trigger.oid) FROM 'WHEN (.*) EXECUTE') END)
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
        JOIN pg_namespace ON pg_namespace.oid = pronamespace
      WHERE relnamespace = to_regnamespace('${schema}') AND NOT tgisinternal
    UNION ALL
    SELECT 'constraint', conname::text, concat_ws(' ', relname, pg_get_constraintdef(pg_constraint.oid))
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
      WHERE connamespace = to_regnamespace('${schema}')
    UNION ALL
    SELECT 'index', index.relname::text, concat_ws(' ', pg_class.relname, amname, CASE WHEN indisunique THEN 'unique' END,
      CASE WHEN NOT indisvalid THEN 'invalid' END, (SELECT string_agg(pg_get_indexdef(indexrelid, nth, false), ' ' ORDER BY nth) FROM generate_series(1, indnatts) AS nth),
      pg_get_expr(indpred, indrelid))
      FROM pg_index JOIN pg_class ON pg_class.oid = indrelid JOIN pg_class AS index ON index.oid = indexrelid JOIN pg_am ON pg_am.oid = index.relam
      WHERE pg_class.relnamespace = to_regnamespace('${schema}') AND pg_class.relname IN ${tableNames}
    UNION ALL
    SELECT 'view', relname::text, pg_get_viewdef(pg_class.oid)
        || CASE WHEN EXISTS (
          SELECT FROM pg_rewrite JOIN pg_depend ON classid = 'pg_rewrite'::regclass AND objid = pg_rewrite.oid
          WHERE ev_class = pg_class.oid AND NOT (
            refclassid = 'pg_class'::regclass AND refobjid IN (ev_class, to_regclass('${schema}.events')) OR
            refclassid = 'pg_proc'::regclass AND refobjid = to_regprocedure('${schema}.as_json(text)'))
        ) THEN 'of something else' ELSE '' END
      FROM pg_class WHERE relnamespace = to_regnamespace('${schema}') AND relname = 'history' AND relkind = 'v'
    UNION ALL
    SELECT 'rule', rulename::text, relname::text FROM pg_rewrite JOIN pg_class ON pg_class.oid = ev_class
      WHERE relnamespace = to_regnamespace('${schema}') AND relname IN ${tableNames}
    UNION ALL
    SELECT 'policy', polname::text, relname::text FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
      WHERE relnamespace = to_regnamespace('${schema}') AND relname IN ${tableNames}
    UNION ALL
    SELECT 'row security', relname::text, '' FROM pg_class
      WHERE relnamespace = to_regnamespace('${schema}') AND relname IN ${tableNames} AND (relrowsecurity OR relforcerowsecurity)
    UNION ALL
    SELECT 'child', child.relname::text, pg_class.relname::text FROM pg_inherits JOIN pg_class ON pg_class.oid = inhparent
        JOIN pg_class AS child ON child.oid = inhrelid
      WHERE pg_class.relnamespace = to_regnamespace('${schema}') AND pg_class.relname IN ${tableNames}
    ORDER BY 1, 2`,
})
