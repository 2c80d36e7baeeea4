import { readBytes } from '../acts/readBytes.js'
import { withLedger } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument } from '../line/Line.js'
import { ledgerFile, whose } from '../line/options.js'
import { anyText } from '../line/readers.js'
import { refused } from '../problem/Stop.js'

export const putText: CliCommand = command({
  name: 'put-text',
  summary: 'keep the text of a policy or a document beside the ledger',
  more: `Prints the SHA-256 by which acts cite it (textDigest, attachments). The file is kept byte for byte; keeping it again
changes nothing, and by itself it says nothing of any policy. \`diff\` compares texts that are kept.`,
  arguments: { file: ledgerFile, text: argument('the file of the text, or - for what comes in', anyText) },
  options: { ...whose },
  examples: ['minutebook put-text spruce-grove.minutebook policy-6030.md'],
  run: async (given, session) => {
    const bytes = await readBytes(session, given.text)
    if (bytes.length === 0) throw refused('empty', given.text, 'There is nothing in it.')
    return withLedger(session, { ...given, toWrite: true }, async (ledger) => {
      const digest = await ledger.putText(bytes)
      return { answer: { digest, len: bytes.length }, shown: () => digest }
    })
  },
})
