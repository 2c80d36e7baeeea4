import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ProjectionFile } from '../../file/ProjectionFile.js'
import type { Progress } from '../../rebuild/Progress.js'
import { rebuild } from '../../rebuild/rebuild.js'
import { catchUp, follow } from '../../runner/follow.js'
import { created, enacted, rescinded } from '../acts.js'
import { append } from '../appending.js'
import { done, logOf, endOf, refused } from '../answers.js'
import { heard, hearing, kept, toBeHeard } from '../hearing.js'
import { interrupted, recorded, recordedIn } from '../recording.js'
import { rowsOf } from '../rows.js'
import type { Subject } from '../Subject.js'
import { townIn } from '../Town.js'
import { quick, until } from '../waiting.js'

/** Changes rows as no event does. */
const tampered = async (file: ProjectionFile, sql: string): Promise<void> =>
  done(
    file.write<never, void>((database) => {
      database.exec(sql)
      return E.right(undefined)
    }),
  )

const tablesIn = async (file: ProjectionFile): Promise<string> =>
  done(file.ask((database) => JSON.stringify(database.prepare('SELECT name FROM sqlite_schema').all())))

export const rebuilding = ({ open, newFile, newModel }: Subject): void => {
  describe('a rebuild', () => {
    it('59 gives what following gave, event by event', async () => {
      const { events: store } = await open()
      const [followed, rebuilt] = [await newModel(), await newModel()]
      const stopping = new AbortController()
      let taken = 0
      const running = follow(store, followed.policies, {
        signal: stopping.signal,
        onApplied: ({ events }) => {
          taken += events
        },
      })()
      await recordedIn(store)
      await until(() => taken === recorded)
      stopping.abort()
      await done(() => running)
      const position = await done(rebuild(store, rebuilt.policies))

      expect(await rowsOf(rebuilt.file)).toEqual(await rowsOf(followed.file))
      expect(position).toBe(endOf(await logOf(store)))
      expect(await done(rebuilt.policies.start(store).checkpoint())).toMatchObject({ position })
    })

    it('60 twice in a row gives the same, and removes rows that no event can have made', async () => {
      const [{ events: store }, { policies, file }] = [await open(), await newModel()]
      const [town] = await recordedIn(store)
      await done(catchUp(store, policies))
      const before = await rowsOf(file)
      await tampered(
        file,
        `UPDATE periods SET status = 'in-force', reason = NULL WHERE municipality = 'town';
         UPDATE municipalities SET municipality = 'nowhere' WHERE municipality = 'village';
         INSERT INTO complete_days VALUES ('nowhere', 0, NULL, NULL)`,
      )
      await done(rebuild(store, policies))
      expect(await rowsOf(file)).toEqual(before)
      await done(rebuild(store, policies))
      expect(await rowsOf(file)).toEqual(before)

      await town?.record(rescinded('policy:2022', '2025-01-06'))
      await done(catchUp(store, policies))
      const again = await newModel()
      await done(rebuild(store, again.policies))
      expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
    })

    it('61 is seen whole or not at all by those who read meanwhile', async () => {
      const [{ events: store }, { policies, file }] = [await open(), await newModel()]
      await recordedIn(store)
      await done(catchUp(store, policies))
      const before = await rowsOf(file)
      await tampered(file, "UPDATE periods SET status = 'undetermined'")
      const old = await rowsOf(file)
      const reader = await newModel(file.path, { readOnly: true })
      const seen: Array<string> = []
      const look = async (): Promise<void> => {
        seen.push(JSON.stringify(await rowsOf(reader.file)))
      }
      const looked: Array<Promise<void>> = []
      await done(rebuild(store, policies, { onProgress: () => looked.push(look()) }))
      await Promise.all(looked)
      await look()

      expect(new Set(seen)).toEqual(new Set([JSON.stringify(old), JSON.stringify(before)]))
      expect(seen.at(-1)).toBe(JSON.stringify(before))
    })

    it('61 that was cancelled leaves the old one in use, and can be run again', async () => {
      const [{ events: store }, { policies, file }] = [await open(), await newModel()]
      const [town] = await recordedIn(store)
      await done(catchUp(store, policies))
      const before = await rowsOf(file)
      for (const after of [1, 3]) {
        const cancelling = new AbortController()
        let told = 0
        const cancelled = rebuild(store, policies, {
          signal: cancelling.signal,
          onProgress: () => {
            told += 1
            if (told === after) cancelling.abort()
          },
        })
        expect(await refused(cancelled)).toMatchObject({ code: 'rebuild-cancelled' })
        expect(await rowsOf(file)).toEqual(before)
      }
      expect(await tablesIn(file)).not.toContain('rebuilt_periods')
      await town?.record(enacted('policy:new', '2025-01-06'))
      await done(catchUp(store, policies))
      const after = await rowsOf(file)
      await done(rebuild(store, policies))
      expect(await rowsOf(file)).toEqual(after)
    })

    it('61 that a handler fails is as if it had not been, and can put the ledger aside instead', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      await append(store, 'town', 4)
      await append(store, 'village', 4)
      let isBroken = false
      const definition = hearing('heard', {}, ({ ledger, seq }) => {
        if (isBroken && ledger === 'town' && seq === 2) throw new Error('Never.')
      })
      const projection = await kept(file, definition)
      await done(catchUp(store, projection))
      isBroken = true

      expect(await refused(rebuild(store, projection, { retries: quick }))).toMatchObject({
        code: 'handler-failed',
        seq: 2,
      })
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 4], ['village', 0, 4]))
      expect(await done(projection.start(store).parked())).toEqual(new Set())
      await done(rebuild(store, projection, { retries: quick, onFailure: 'park' }))
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 2], ['village', 0, 4]))
      expect(await done(projection.start(store).parked())).toEqual(new Set(['town']))
      isBroken = false
      await done(rebuild(store, projection))
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 4], ['village', 0, 4]))
      expect(await done(projection.start(store).parked())).toEqual(new Set())
    })

    it('61 gives way to one that began later', async () => {
      const [{ events: store }, { policies, file }] = [await open(), await newModel()]
      await recordedIn(store)
      await done(catchUp(store, policies))
      const before = await rowsOf(file)
      const slow = interrupted(store, 1.5 * recorded, async () => done(rebuild(store, policies)))

      expect(await refused(rebuild(slow, policies))).toMatchObject({ code: 'rebuild-overtaken' })
      expect(await rowsOf(file)).toEqual(before)
      expect(await tablesIn(file)).not.toContain('rebuilt_periods')
    })

    it.each([
      ['while events are counted', 1],
      ['while ledgers are read', 1.5 * recorded],
      ['when all are read', 2 * recorded],
    ])('61 has what is recorded %s', async (_, after) => {
      const [{ events: store }, { policies, file }] = [await open(), await newModel()]
      const [town] = await recordedIn(store)
      const busy = interrupted(store, after, async () => {
        await town?.record(enacted('policy:late', '2025-01-06'))
        await townIn(store, 'hamlet').record(created('hamlet'), enacted('policy:first', '2025-01-06'))
      })
      await done(rebuild(busy, policies))
      await done(catchUp(store, policies))
      const again = await newModel()
      await done(catchUp(store, again.policies))

      expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
      expect(JSON.stringify(await rowsOf(file))).toContain('policy:late')
      expect(JSON.stringify(await rowsOf(file))).toContain('hamlet')
    })

    it('61 does not hold up who follows: they go on from the new one', async () => {
      const [{ events: store }, { policies, file }] = [await open(), await newModel()]
      const towns = await recordedIn(store)
      const stopping = new AbortController()
      const running = follow(store, policies, { signal: stopping.signal })()
      for (let n = 0; n < 2; n += 1) {
        const rebuilt = rebuild(store, policies)()
        for (const town of towns) await town.record(enacted(`policy:more-${n}`, '2025-01-06'))
        expect(await rebuilt).toMatchObject({ _tag: 'Right' })
      }
      await towns[0]?.record(enacted('policy:last', '2025-01-06'))
      await until(async () => JSON.stringify(await rowsOf(file)).includes('policy:last'))
      stopping.abort()
      await done(() => running)
      const again = await newModel()
      await done(catchUp(store, again.policies))

      expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
    })

    it('62 leaves other projections in the file alone', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      await append(store, 'town', 3)
      let calls = 0
      const one = await kept(file, hearing('one'))
      const other = await kept(
        file,
        hearing('other', {}, () => {
          calls += 1
        }),
      )
      await done(catchUp(store, one))
      await done(catchUp(store, other))
      const checkpoint = await done(other.start(store).checkpoint())
      await append(store, 'town', 2)
      await done(rebuild(store, one))

      expect(await heard(file, 'one')).toEqual(toBeHeard(['town', 0, 5]))
      expect(await heard(file, 'other')).toEqual(toBeHeard(['town', 0, 3]))
      expect(await done(other.start(store).checkpoint())).toEqual(checkpoint)
      expect(calls).toBe(3)
    })

    it('62 tells how far it is: never less than before, and 100 % at the end and not sooner', async () => {
      const [{ events: store }, { policies }] = [await open(), await newModel()]
      const [town] = await recordedIn(store)
      const told: Array<Progress> = []
      const growing = interrupted(store, 1.5 * recorded, async () =>
        town?.record(enacted('policy:late', '2025-01-06')),
      )
      await done(rebuild(growing, policies, { onProgress: (progress) => told.push(progress) }))

      const percents = told.map(({ percent }) => percent)
      expect(percents).toEqual(percents.toSorted((a, b) => a - b))
      expect(percents.filter((percent) => percent === 100)).toHaveLength(1)
      expect(told.length).toBeGreaterThan(3)
      expect(told[0]).toMatchObject({ total: recorded })
      expect(told.at(-1)).toMatchObject({
        done: recorded + 1,
        total: recorded + 1,
        percent: 100,
        secondsLeft: 0,
      })
      for (const { perSecond, secondsLeft } of told) {
        expect(perSecond).toBeGreaterThan(0)
        expect(secondsLeft).toBeGreaterThanOrEqual(0)
      }
    })
  })
}
