import { Envelope } from '../../packages/core/src/envelope/Envelope.js'
import { envelopeWords } from '../catalogue/envelopeSection.js'
import { inStandardForm, type Files } from '../generated/files.js'
import { kindsAmong, type DeclaredKind } from '../generated/kinds.js'
import { exportedByCore } from '../generated/modules.js'
import type { Schema } from './Schema.js'
import { sharingIn, type Schemas, type Words } from './schemaOf.js'

/** The folder holds nothing but what is generated. */
export const schemaFolder = 'packages/core/schema'

const definitionsFile = 'definitions.json'

/** A schema for the events of each standard kind and version, and one file of what they share. */
export const schemaFiles = async (): Promise<Files> => {
  const schemas = sharingIn(definitionsFile)
  const envelope = schemas.writtenOut(Envelope, envelopeWords)
  const events = kindsAmong(await exportedByCore()).map((one) => eventSchema(one, schemas))
  const shared = document(definitionsFile, {
    title: 'What the events of a ledger are made of',
    $defs: { Envelope: envelope, ...schemas.definitions() },
  })
  return inStandardForm(
    new Map(
      [shared, ...events].map((schema) => [
        `${schemaFolder}/${String(schema['$id'])}`,
        JSON.stringify(schema, null, 2),
      ]),
    ),
  )
}

/** Names are relative, so that the files refer to each other wherever they are put side by side. */
const document = (file: string, schema: Schema): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: file,
  $comment: 'Generated from the codecs of @minutebook/core by `pnpm schemas`. Do not edit.',
  ...schema,
})

const eventSchema = ({ kind }: DeclaredKind, schemas: Schemas): Schema =>
  document(`${kind.type}.${kind.version}.json`, {
    title: `${kind.type}, version ${kind.version}: an event as it is stored`,
    description: `Who acts: ${kind.doc.who}. Effect: ${kind.doc.effect}`,
    $ref: `${definitionsFile}#/$defs/Envelope`,
    type: 'object',
    properties: {
      type: { const: kind.type },
      version: { const: kind.version },
      data: { ...schemas.writtenOut(kind.codec, wordsOf(kind)), examples: [kind.example] },
    },
  })

/** What a complete record would have, and what may be withheld. */
const wordsOf = ({ disclosure, expected }: DeclaredKind['kind']): Words =>
  Object.fromEntries(
    Object.entries(disclosure).flatMap(([name, whether]) => {
      const words = [
        ...(expected[name] === undefined
          ? []
          : [`${capitalised(expected[name])}; left out where not known.`]),
        ...(whether === 'withholdable' ? ['May be withheld from the public record.'] : []),
      ]
      return words.length === 0 ? [] : [[name, words.join(' ')]]
    }),
  )

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
