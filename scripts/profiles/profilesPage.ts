import { standardProfiles, type Profile } from '@minutebook/core'
import { code, linkAs, section, table } from '../catalogue/markdown.js'
import { rankSections } from './ranks.js'
import { meanings, rulesOf } from './switches.js'

const profiles: ReadonlyArray<Profile> = [...standardProfiles.values()]

/** What a profile says of each provision, as Markdown; `program` shows how one is made. */
export const profilesPage = (program: string): string =>
  `${section([
    '# Profiles',
    '<!-- Generated from the profiles of @minutebook/core by `pnpm docs:profiles`. Do not edit. -->',
    'What differs from one jurisdiction to another is a value in a profile, with the provision it rests on and whether anybody checked it against the law in force. A municipality adopts a profile by event (`ProfileAdopted`, or `minutebook create --profile`) from a day on, for what is decided from then on; until then `core` holds. Where it is not known on which side of that day an act was decided, and the two profiles have it do different things, both are possible. What a profile does not say it takes from nowhere: nobody knows.',
    `**${uncheckedWords()}** Where an answer rests on a rule that was not checked, assumption \`rule-unchecked\` says so.`,
    table(
      ['profile', 'place', 'says besides the ranks'],
      profiles.map((profile) => [
        linkAs(code(profile.id), headingOf(profile)),
        profile.title,
        besides(profile),
      ]),
    ),
    '## What a profile says',
    table(
      ['switch', 'about', 'where it is not said'],
      [
        ...Object.entries(meanings).map(([name, [about, without]]) => [code(name), about, without]),
        [
          '`hemisphere`',
          'where seasons of uncertain days fall',
          'as `MunicipalityCreated` says, else in the north',
        ],
      ],
    ),
    'An enactment names its class itself (`class` of its `commencement`, of its `sunset`). The day of enactment is that of final passage where that is awaited. Publication, transmission to a prefect and approvals are conditions, each with an event of its own.',
    '## The profiles',
    ...profiles.map(profileSection),
    '## Ranks',
    rankSections(profiles),
    ownSection(program),
  ])}\n`

const uncheckedWords = (): string => {
  const checked = profiles.flatMap(rulesOf).filter((rule) => rule.checked).length
  return checked === 0
    ? 'Nobody checked any of these rules against the law in force.'
    : `Of these rules ${checked} were checked against the law in force; the others were not.`
}

const headingOf = ({ id, title }: Profile): string => `${id}: ${title}`

const besides = (profile: Profile): string => {
  const isSaid = (name: string): boolean =>
    name === 'onRevocation'
      ? profile.onRevocation.value !== 'unknown'
      : !name.startsWith('rank') && name in profile
  return Object.keys(meanings).filter(isSaid).map(code).join(', ')
}

const profileSection = (profile: Profile): string =>
  section([
    `### ${headingOf(profile)}`,
    profile.hemisphere === null
      ? 'Seasons fall as the municipality says, else as in the north.'
      : `Seasons fall as in the ${profile.hemisphere}.`,
    table(
      ['switch', 'value', 'rests on', 'checked'],
      rulesOf(profile).map(({ name, value, source, checked }) => [
        name,
        value,
        source,
        checked ? 'yes' : 'no',
      ]),
    ),
  ])

const ownSection = (program: string): string =>
  section([
    '## A profile of one’s own',
    'A municipality that knows its law starts from the profile of its country, says what it knows, names its sources, and marks as `checked` what somebody checked. A profile is a plain value; the standard ones are frozen, so it is made by copying one. The ledger is opened with it, every time: an event that adopts a profile nobody here knows is refused when it is recorded (`profile-unknown`), and where a stored one is not known, common rules are taken and the answer says so.',
    `\`\`\`ts\n${program.trimEnd()}\n\`\`\``,
    'It prints `not-in-force not-yet-enacted`, then `in-force null`: council had voted, and the ordinance waited for the mayor. The days are invented.',
  ])
