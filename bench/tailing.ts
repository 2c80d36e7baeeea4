import { rmSync } from 'node:fs'
import { beginning } from '@minutebook/eventstore'
import {
  catchUp,
  openProjectionFile,
  openReadModel,
  rebuild,
  sqliteProjection,
  type Definition,
} from '@minutebook/projections'
import { openSqliteStore } from '@minutebook/sqlite'
import { median, perSecond, print, report, timed } from './measured.js'

const rounds = 5

/** Events a second. */
const wanted = 100_000

type Answer<A> =
  | { readonly _tag: 'Left'; readonly left: { readonly sentence: string } }
  | { readonly _tag: 'Right'; readonly right: A }

const done = async <A>(task: () => Promise<Answer<A>>): Promise<A> => {
  const answer = await task()
  if (answer._tag === 'Left') throw new Error(answer.left.sentence)
  return answer.right
}

/** Takes every event in and does nothing with it, but for keeping its place. */
const nothing: Definition = {
  name: 'nothing',
  version: '1',
  tables: {},
  begin: () => () => async () => ({ _tag: 'Right', right: () => undefined }),
}

/**
 * How fast consumers that do nothing themselves are told of the events of a file; and how long the read model takes to
 * make.
 */
export const tailing = async (file: string, events: number): Promise<void> => {
  const store = (await done(openSqliteStore(file, { readOnly: true }))).events
  const subscribed: Array<number> = []
  const followed: Array<number> = []
  for (let round = 0; round < rounds; round += 1) {
    subscribed.push(await timed(() => listened(store, events)))
    const place = `${file}.nothing-${round}`
    const kept = await done(openProjectionFile(place))
    const projection = await done(sqliteProjection(kept, nothing))
    followed.push(await timed(async () => void (await done(catchUp(store, projection)))))
    await done(kept.close())
    rmSync(place)
  }
  const told = (title: string, times: ReadonlyArray<number>): void => {
    const isMet = rate(times, events) >= wanted
    report(
      title,
      times,
      `${shown(times, events)} events/s, target ${wanted.toLocaleString('en')}: ${isMet ? 'met' : 'not met'}`,
    )
  }
  told(`Subscribed to ${events.toLocaleString('en')} events of SQLite from the first on`, subscribed)
  told('The same by a projection that does nothing, its place committed with each chunk', followed)

  const model = await done(openReadModel(`${file}.model`))
  const made = await timed(async () => void (await done(rebuild(store, model.policies))))
  print(`Rebuilt the read model of the same\n  ${shown([made], events)} events/s`)
  await done(model.close())
  rmSync(`${file}.model`)
  await done(store.close())
}

const rate = (times: ReadonlyArray<number>, events: number): number => (events * 1000) / median(times)

const shown = (times: ReadonlyArray<number>, events: number): string => perSecond(events, median(times))

type Store = Parameters<typeof catchUp>[0]

const listened = async (store: Store, events: number): Promise<void> => {
  const listening = new AbortController()
  let heard = 0
  for await (const chunk of store.subscribe(beginning, listening.signal)) {
    if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
    heard += chunk.right.length
    if (heard >= events) listening.abort()
  }
}
