import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { version } from '../src/version.js'

it.each(['core', 'projections'])('the version is the one of the package %s', (name) => {
  const manifest = readFileSync(new URL(`../../${name}/package.json`, import.meta.url), 'utf8')
  expect(JSON.parse(manifest)).toMatchObject({ version })
})
