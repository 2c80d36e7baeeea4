import { print } from './measured.js'
import { syntheticFile } from './syntheticFile.js'

const [file = '', policies = ''] = process.argv.slice(2)
print(String(await syntheticFile(file, Number(policies))))
