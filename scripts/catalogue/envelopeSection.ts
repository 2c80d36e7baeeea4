import { Envelope } from '@minutebook/core'
import { codecOf, membersOf } from './Codec.js'
import { code, table } from './markdown.js'
import { typeText } from './typeText.js'

type Setter =
  | 'sealing'
  | 'the command'
  | '`touches`'
  | '`touches`; ordinals by sealing'
  | 'command and `touches`'

const words: Readonly<Record<string, readonly [means: string, setBy: Setter]>> = {
  v: ['version of the envelope', 'sealing'],
  typ: ['what kind of ledger entry it is', 'sealing'],
  ledger: ['the municipality whose ledger it is', 'sealing'],
  seq: ['0, 1, 2 … in the ledger; the store’s revision', 'sealing'],
  id: ['this event', 'the command'],
  command: ['the command it came of, one for all its events; makes recording safe to repeat', 'the command'],
  type: ['event kind', 'the command'],
  version: ['version of the kind’s payload', 'the command'],
  subjects: [
    'what it touches, sorted, each once, with its ordinal in that subject’s history',
    '`touches`; ordinals by sealing',
  ],
  causedBy: ['events it is a legal consequence of; earlier ones or of the same append', 'the command'],
  cites: ['other earlier events it rests on or speaks of', 'command and `touches`'],
  recordedAt: ['when this ledger recorded it, by its own clock; one moment an append', 'sealing'],
  claimed: ['when an older register says it recorded it: a claim', 'the command'],
  recordedBy: ['who recorded it: a claim, not an authentication', 'the command'],
  by: ['who acted, and by what; never a person', 'the command'],
  decidedOn: ['day of the act; null for observations and book-keeping', 'the command'],
  meeting: ['sitting and item, for the order of acts of one day', 'the command'],
  evidence: ['how strong the proof is', 'the command'],
  source: ['the document it rests on', 'the command'],
  data: ['the payload; its shape belongs to the kind', 'the command'],
  _sd: ['salted digests of withheld fields; always empty so far', 'the command'],
  attachments: ['documents by digest', 'the command'],
}

/** What each member of the envelope means. */
export const envelopeWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(words).map(([name, [means]]) => [
    name,
    `${means.slice(0, 1).toUpperCase()}${means.slice(1)}.`,
  ]),
)

/** The members of the envelope, from its codec; stops where one has no words or words have no member. */
export const envelopeTable = (): string => {
  const members = membersOf(codecOf(Envelope)) ?? []
  const names = new Set(members.map(({ name }) => name))
  const strange = Object.keys(words).filter((name) => !names.has(name))
  if (strange.length > 0) throw new Error(`The envelope has no ${strange.join(', ')}.`)
  return table(
    ['member', 'type', 'meaning', 'set by'],
    members.map(({ name, codec }) => {
      const [means, setBy] = words[name] ?? []
      if (means === undefined || setBy === undefined)
        throw new Error(`scripts/catalogue/envelopeSection.ts does not describe ${name}.`)
      return [code(name), typeText(codec), means, setBy]
    }),
  )
}
