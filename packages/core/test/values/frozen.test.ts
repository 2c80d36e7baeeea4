import { describe, expect, it } from 'vitest'
import {
  coreProfile,
  defineKind,
  open,
  payload,
  standardCatalogue,
  standardKinds,
  standardProfiles,
  Text,
  type Profile,
} from '../../src/index.js'

/** The places of plain objects and lists that could still be changed. */
const changeable = (value: unknown, at: string, seen: Set<unknown> = new Set()): ReadonlyArray<string> => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return []
  seen.add(value)
  return [
    ...(Object.isFrozen(value) ? [] : [at]),
    ...Object.entries(value).flatMap(([key, inner]) => changeable(inner, `${at}/${key}`, seen)),
  ]
}

describe('what comes with the library', () => {
  it('is the same for everybody: nobody can change a profile, or what it says', () => {
    expect([...standardProfiles].flatMap(([id, profile]) => changeable(profile, id))).toEqual([])
    expect(Object.isFrozen(coreProfile.onRevocation)).toBe(true)
    expect(() => {
      ;(standardProfiles.get('de') as { title: string }).title = 'Prussia'
    }).toThrow(TypeError)
    expect(standardProfiles.get('de')?.title).toBe('Germany')
  })

  it('has profiles that nobody can add to', () => {
    expect(Object.isFrozen(standardProfiles)).toBe(true)
    expect(Object.keys(standardProfiles)).not.toContain('set')
    expect(standardProfiles).not.toBeInstanceOf(Map)
  })

  it('has kinds and a catalogue that nobody can change', () => {
    expect(changeable(standardCatalogue, '')).toEqual([])
    expect(changeable(standardKinds, '')).toEqual([])
    expect(standardKinds.filter(({ codec }) => !Object.isFrozen(codec))).toEqual([])
  })
})

describe('what is made from it', () => {
  it('are profiles of one’s own beside the standard ones', () => {
    const mine: Profile = { ...(standardProfiles.get('us') as Profile), id: 'mine' }
    const profiles = new Map([...standardProfiles, [mine.id, mine]])

    expect([profiles.size, profiles.get('mine')?.title]).toEqual([
      standardProfiles.size + 1,
      'United States, common municipal rules',
    ])
  })

  it('are maps that are gone through as any other', () => {
    const seen: Array<string> = []
    standardProfiles.forEach((profile, id, map) => {
      seen.push(`${id} ${String(map.get(id) === profile)}`)
    })

    expect(seen).toEqual([...standardProfiles.keys()].map((id) => `${id} true`))
    expect([...standardProfiles.values()].map(({ id }) => id)).toEqual([...standardProfiles.keys()])
    expect([...standardProfiles.entries()]).toEqual([...standardProfiles])
    expect([standardProfiles.has('core'), standardProfiles.has('xx')]).toEqual([true, false])
  })

  it('are kinds of one’s own that stay as they were defined', () => {
    const kind = defineKind({
      type: 'town.Noted',
      version: 1,
      nature: 'observation',
      payload: payload('town.Noted', { note: open(Text) }, {}),
      doc: { who: 'the town', effect: 'None.', rests: 'a charter' },
      example: { note: 'said' },
      names: () => ({ acts: [] }),
    })

    expect(changeable(kind, '')).toEqual([])
  })
})
