import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonical, readEvent, standardCatalogue, standardKinds, type Kind } from '../../src/index.js'
import { inNewestShape } from '../../src/events/earlierVersion.js'
import { rightOf } from '../history.js'

/**
 * One stored event of every kind and version, as it stands in ledgers. A line is added with each new version and never
 * changed or taken away: whoever has to change one has broken the ledgers there are.
 */
const leaves: ReadonlyArray<string> = readFileSync(new URL('events.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

interface Header {
  readonly type: string
  readonly version: number
}

const header = (leaf: string): Header => JSON.parse(leaf) as Header
const nameOf = ({ type, version }: Header): string => `${type} ${version}`

describe('the stored events of every version there was', () => {
  it('have a sample of each kind and version', () => {
    expect(leaves.map(header).map(nameOf).toSorted()).toEqual(standardKinds.map(nameOf).toSorted())
  })

  it.each(leaves.map((leaf) => [nameOf(header(leaf)), leaf]))('%s is read to the byte', (_, leaf) => {
    const { event, kind, problems } = rightOf(readEvent(standardCatalogue)(leaf))

    expect(problems).toEqual([])
    expect(kind).toBe(standardCatalogue.kindOf(event.type, event.version))
    expect(rightOf(canonical(event))).toBe(leaf)
  })

  it.each(leaves.map((leaf) => [nameOf(header(leaf)), leaf]))('%s lists what it names', (_, leaf) => {
    const { event, kind } = rightOf(readEvent(standardCatalogue)(leaf))
    const { acts, mentions = [] } = (kind as Kind).names(event.data)

    expect([...new Set([...acts, ...mentions])].toSorted()).toEqual(event.subjects.map(({ id }) => id))
  })

  it.each(leaves.map((leaf) => [nameOf(header(leaf)), leaf]))(
    '%s has a payload in the newest shape',
    (_, leaf) => {
      const { event, kind } = rightOf(readEvent(standardCatalogue)(leaf))
      const newest = standardCatalogue.newest(event.type) as Kind

      expect(newest.is(inNewestShape(kind as Kind, event).data)).toBe(true)
    },
  )
})
