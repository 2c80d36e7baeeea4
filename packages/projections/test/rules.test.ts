import {
  catalogueOf,
  defineKind,
  open,
  payload,
  PolicyId,
  standardKinds,
  standardProfiles,
  Text,
  type Kind,
  type Profile,
  type Profiles,
} from '@minutebook/core'
import { memoryStore } from '@minutebook/eventstore'
import { done, folder, refused } from '@minutebook/eventstore/test-support'
import {
  catchUp,
  openReadModel,
  rebuild,
  type ReadModel,
  type ReadModelOptions,
} from '@minutebook/projections'
import { describe, expect, it } from 'vitest'
import { created, enacted, rescinded } from './acts.js'
import { rowsOf } from '../src/conformance/rows.js'
import { townIn } from '../src/conformance/Town.js'

/** A kind of an integrator, which may do one thing or another and is called the same. */
const framed = (note: typeof Text | typeof PolicyId = Text, effects?: 'none'): Kind =>
  defineKind({
    type: 'town.PolicyFramed',
    version: 1,
    nature: 'observation',
    payload: payload('town.PolicyFramed', { policy: open(PolicyId) }, { note: open(note) }),
    doc: { who: 'the clerk', effect: 'None.', rests: 'nothing' },
    example: { policy: 'policy:a' },
    names: ({ policy }) => ({ acts: [policy] }),
    ...(effects === undefined ? {} : { effects: () => [] }),
  }) as Kind

const withKind = (kind: Kind): ReadModelOptions => ({ catalogue: catalogueOf([...standardKinds, kind]) })

/** The rules of Alberta with an exception, under a name that stays the same. */
const withProfile = (hemisphere: 'north' | 'south'): ReadModelOptions => {
  const mine: Profile = { ...(standardProfiles.get('ca-ab') as Profile), id: 'town', hemisphere }
  return { profiles: new Map([...standardProfiles, [mine.id, mine]]) satisfies Profiles }
}

/** PolicyRescinded of this library with other functions: with these nothing ever ends. */
const altered = (): ReadModelOptions => ({
  catalogue: catalogueOf(
    standardKinds.map((kind) => (kind.type === 'PolicyRescinded' ? { ...kind, effects: () => [] } : kind)),
  ),
})

/** Makes a read model by some rules, and opens it by others. */
const madeThenOpened = async (then: ReadModelOptions, now: ReadModelOptions) => {
  const [store, path] = [memoryStore(), folder.file()]
  const town = townIn(store)
  await town.record(created(), enacted('policy:a', '2019-06-10'))
  const before = await done(openReadModel(path, then))
  await done(catchUp(store, before.policies))
  await done(before.close())
  await town.record(rescinded('policy:a', '2020-01-13'))
  return { store, model: await done(openReadModel(path, now)) }
}

const goesOn = async ({ store, model }: { store: ReturnType<typeof memoryStore>; model: ReadModel }) =>
  done(catchUp(store, model.policies))

describe('a read model that was made by rules of an integrator', () => {
  it.each([
    ['a kind whose functions are others', withKind(framed()), withKind(framed(Text, 'none'))],
    ['a kind written down again, whose functions nobody can compare', withKind(framed()), withKind(framed())],
    ['a kind of this library that was given other functions', altered(), {}],
    ['the rules of this library, and now such a kind', {}, altered()],
    ['a profile that says something else', withProfile('north'), withProfile('south')],
    ['a profile written down again', withProfile('north'), withProfile('north')],
    [
      'another version of the rules, by their name',
      { ...withKind(framed()), rulesVersion: '1' },
      { ...withKind(framed()), rulesVersion: '2' },
    ],
    [
      'another shape under the same name',
      { ...withKind(framed()), rulesVersion: '1' },
      { ...withKind(framed(PolicyId)), rulesVersion: '1' },
    ],
    [
      'other kinds under the same name',
      { ...altered(), rulesVersion: '1' },
      { ...withProfile('north'), rulesVersion: '1' },
    ],
  ])('has to be rebuilt: %s', async (_, then, now) => {
    const { store, model } = await madeThenOpened(then, now)
    expect(await refused(catchUp(store, model.policies))).toMatchObject({ code: 'rebuild-needed' })
    await done(rebuild(store, model.policies))
    const again = await done(openReadModel(folder.file(), now))
    await done(catchUp(store, again.policies))
    expect(await rowsOf(model.file)).toEqual(await rowsOf(again.file))
  })

  it('goes on by the same objects, as long as the program runs', async () => {
    for (const rules of [withKind(framed()), withProfile('north'), altered()])
      expect(await goesOn(await madeThenOpened(rules, rules))).toBe('3')
  })

  it('goes on by others of which it is said that they do the same', async () => {
    const rules = () => ({ ...withKind(framed()), ...withProfile('north'), rulesVersion: '2026-03' })
    expect(await goesOn(await madeThenOpened(rules(), rules()))).toBe('3')
  })

  it('goes on by a list of the kinds of this library in another order', async () => {
    const catalogue = catalogueOf(standardKinds.toReversed())
    expect(await goesOn(await madeThenOpened({}, { catalogue, rulesVersion: 'of no use here' }))).toBe('3')
  })
})
