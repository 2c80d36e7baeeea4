import { BodyKind, coreProfile, Instrument, PolicyKind, type Profile } from '@minutebook/core'
import { code, section, table } from '../catalogue/markdown.js'

const bodies = Object.keys(BodyKind.keys) as ReadonlyArray<BodyKind>
const instruments = Object.keys(Instrument.keys) as ReadonlyArray<Instrument>
const kinds = Object.keys(PolicyKind.keys) as ReadonlyArray<PolicyKind>

const shownRank = (rank: number | null): string => (rank === null ? 'unknown' : String(rank))

/** How a profile ranks acts: a row for each body, with the instruments that rank otherwise than it does by itself. */
const ranksOfActs = ({ rankOfAct }: Profile): ReadonlyArray<ReadonlyArray<string>> =>
  bodies.map((body) => {
    const byItself = rankOfAct.value({ body, instrument: null })
    const others = instruments.flatMap((instrument) => {
      const rank = rankOfAct.value({ body, instrument })
      return rank === byItself ? [] : [`by ${instrument} ${shownRank(rank)}`]
    })
    return [code(body), [shownRank(byItself), ...others].join('; ')]
  })

const ranksOfKinds = ({ rankOfKind }: Profile): ReadonlyArray<ReadonlyArray<string>> =>
  kinds.map((kind) => [code(kind), shownRank(rankOfKind.value(kind))])

/** The ranks as tables; profiles that rank alike share theirs. */
export const rankSections = (profiles: ReadonlyArray<Profile>): string => {
  const apart = profiles.filter((one) => !ranksAlike(one, coreProfile))
  return section([
    'An act may end or change what ranks as high as it does or lower. Only the order of the numbers means anything. Where a rank is unknown the act stands, with finding `power-unknown`.',
    apart.length === 0
      ? 'All profiles that come with the library rank alike.'
      : `All but ${apart.map(({ id }) => code(id)).join(', ')} rank alike.`,
    table(['who acts', 'rank'], ranksOfActs(coreProfile)),
    table(['kind of policy', 'rank'], ranksOfKinds(coreProfile)),
    ...apart.flatMap((profile) => [
      `${profile.title}:`,
      table(['who acts', 'rank'], ranksOfActs(profile)),
      table(['kind of policy', 'rank'], ranksOfKinds(profile)),
    ]),
  ])
}

const ranksAlike = (a: Profile, b: Profile): boolean =>
  JSON.stringify([ranksOfActs(a), ranksOfKinds(a)]) === JSON.stringify([ranksOfActs(b), ranksOfKinds(b)])
