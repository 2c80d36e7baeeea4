import { describe, expect, it } from 'vitest'
import { done, logOf } from '../answers.js'
import { events, town, village } from '../fixtures.js'
import { given } from '../given.js'
import type { OpenedStore, Subject } from '../Subject.js'

/** Runs each statement of a store, and looks whether it is refused and nothing came of it. */
export const refusedByTheDatabase = async (opened: OpenedStore): Promise<void> => {
  const { events: store, texts } = opened
  await done(store.append(town, 0, events(3)))
  await done(store.append(village, 0, events(1)))
  const digest = texts === undefined ? '' : await done(texts.put(Uint8Array.from([1, 2, 3])))
  const everything = async (): Promise<unknown> => [
    await logOf(store),
    await done(store.ledgers()),
    texts === undefined ? null : await done(texts.get(digest)),
  ]
  const before = await everything()
  const { statements, run } = given(opened, 'refusals')
  expect(statements).not.toEqual([])
  for (const statement of statements) {
    const outcome = await run(statement).then(
      () => 'done',
      () => 'refused',
    )
    expect(outcome, `is refused: ${statement}`).toBe('refused')
    expect(await everything(), `comes to nothing: ${statement}`).toEqual(before)
  }
}

export const refusing = ({ open, capabilities }: Subject): void => {
  describe.runIf(capabilities.refusals)('the database itself', () => {
    it('74 refuses to change or delete what was stored, and nothing comes of it', async () => {
      await refusedByTheDatabase(await open())
    })
  })
}
