import { expect, test } from 'vitest'
import { paperOf } from '../../src/show/Paper.js'
import { problemLine } from '../../src/show/problems.js'

const paper = paperOf({ isTTY: true, columns: 80, write: async () => undefined }, {})

test('a problem is one line, whatever stands in a file it is of', () => {
  const forged = 'a\nledger-missing  x  \u001b[32mNothing is wrong.\u001b[39m\r\u2028b\tc'
  const shown = 'a\\u000aledger-missing  x  \\u001b[32mNothing is wrong.\\u001b[39m\\u000d\\u2028b\\u0009c'
  expect(problemLine({ code: 'unknown-member', path: `/${forged}`, sentence: forged }, paper)).toBe(
    `\u001b[31munknown-member\u001b[39m  /${shown}  ${shown}`,
  )
})
