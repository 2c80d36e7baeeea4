import { readAct, standardCatalogue } from '@minutebook/core'
import { isLeft } from 'fp-ts/lib/Either.js'

const act = readAct(standardCatalogue, {
  type: 'PolicyRescinded',
  decidedOn: '10/8/16',
  data: { policy: 'policy:6030', effectiveDate: '2016-11-01' },
})
if (isLeft(act)) for (const { path, code } of act.left) console.log(path, code)
