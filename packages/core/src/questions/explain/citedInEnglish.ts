import { dayInWords } from './dayInWords.js'
import { fieldInWords } from './fieldInWords.js'
import type { CitedInWords, EventNamed, Settles } from './words.js'

/** An event an answer rests on, in English: what was done to what, when, from when on, and by whom. */
export const citedInEnglish = (event: CitedInWords): string => {
  const { seq, type, of, named, portions, days, decided, saying, by, settles, place } = event
  const what = `${type}${of === null ? '' : ` of ${of}`}${named === null ? '' : ` (${named})`}`
  const said = [
    what,
    ...(portions.length === 0 ? [] : [`only ${portions.join(', ')}`]),
    ...(decided === null ? [] : [`decided ${dayInWords(decided)}${saying === null ? '' : ` (“${saying}”)`}`]),
    ...days.flatMap(({ path, day }) => giving(path, day)),
    ...(by === null ? [] : [`by ${bodies[by] ?? by}`]),
    ...(settles === null ? [] : [settling(settles)]),
  ]
  return `Event ${seq}: ${said.join(', ')}${place === null ? '' : ` (${place})`}.`
}

const giving = (path: string, day: string): ReadonlyArray<string> => {
  const how = ways[path]
  return how === undefined ? [] : [`${how} ${dayInWords(day)}`]
}

/** How a day bears on what was done. */
const ways: Readonly<Record<string, string>> = {
  '/data/effectiveOn': 'effective',
  '/data/operation/takesEffectOn': 'effective',
  '/data/commencedOn': 'commenced',
  '/data/commencement/on': 'to commence',
  '/data/publishedOn': 'published',
  '/data/settledOn': 'settled',
  '/data/observedOn': 'seen',
  '/data/scheduledFor': 'to be decided',
  '/data/triggeredOn': 'set off',
  '/data/from': 'from',
  '/data/until': 'until',
  '/data/lastDay': 'last day',
  '/data/sunset/on': 'last day',
}

const bodies: Readonly<Record<string, string>> = {
  committee: 'a committee',
  officer: 'an officer',
  mayor: 'the mayor',
  court: 'a court',
  minister: 'a minister',
  legislature: 'the legislature',
  electorate: 'the electors',
  municipality: 'the municipality',
  other: 'another body',
}

const settling = (settles: Settles): string => {
  const named = ({ seq, type }: EventNamed): string => `event ${seq} (${type})`
  switch (settles.does) {
    case 'retracts':
      return `takes ${named(settles.event)} back`
    case 'corrects':
      return `corrects ${named(settles.event)}, ${fieldInWords(settles.path)}: ${settles.to ?? 'nothing'} instead of ${settles.from ?? 'nothing'}`
    case 'rejects':
      return `counts ${named(settles.chosen)} and not ${named(settles.event)}`
  }
}
