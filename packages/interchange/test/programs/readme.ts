import { draftsOf, readRequestForDecision } from '@minutebook/interchange'
import { isRight } from 'fp-ts/lib/Either.js'

const report = `**MEETING DATE:** February 3, 2025

## PROPOSED MOTION

THAT Customer Service Policy 6,030 be rescinded.
`
const options = { digest: '0123456789abcdef'.repeat(4) }
const read = readRequestForDecision(new TextEncoder().encode(report), options)
if (isRight(read)) for (const { act } of draftsOf(read.right, options).acts) console.log(act.type)
