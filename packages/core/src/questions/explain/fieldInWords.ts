import { stepsOf } from '../../problem/pointer.js'

/**
 * What a clerk calls a field of an event, by its JSON Pointer: `/decidedOn` is the day it was decided. Of a day that is
 * known from a source both members are that day, and `text` is what the source calls it. A field without a name here is
 * called by that of its member.
 */
export const fieldInWords = (path: string): string => {
  // The number of an item in a list says nothing to whoever reads the name.
  const steps = (stepsOf(path) ?? []).filter((step) => step !== 'data' && !/^\d+$/.test(step))
  const last = steps[steps.length - 1]
  const outer = named(steps.slice(0, -1))
  if (last === 'edtf' && outer !== undefined) return outer
  if (last === 'text' && outer?.startsWith('the day') === true) return `the words for ${outer}`
  return named(steps) ?? `“${spaced(last ?? path)}”`
}

const named = (steps: ReadonlyArray<string>): string | undefined =>
  names[steps.slice(-2).join('/')] ?? names[steps[steps.length - 1] ?? '']

const spaced = (member: string): string => member.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** By the member, or the last two. */
const names: Readonly<Record<string, string>> = {
  decidedOn: 'the day it was decided',
  effectiveOn: 'the day it takes effect',
  commencedOn: 'the day it commenced',
  'commencement/on': 'the day it commences',
  publishedOn: 'the day it was published',
  heldOn: 'the day of the sitting',
  observedOn: 'the day it was seen',
  settledOn: 'the day the condition was settled',
  completedOn: 'the day the review was completed',
  presentedOn: 'the day it was presented',
  returnedOn: 'the day it was returned',
  triggeredOn: 'the day of what set it off',
  takesEffectOn: 'the day it takes effect',
  scheduledFor: 'the day it is to be decided',
  asAt: 'the day of the consolidation',
  due: 'the day it is due',
  nextDue: 'the day the next review is due',
  lastDay: 'the day after which it ends',
  'sunset/on': 'the day after which it ends',
  until: 'the day up to which it is put off',
  'applicability/date': 'the day from which it applies',
  'identifiers/from': 'the day from which it has the number',
  from: 'the day from which it holds',
  to: 'the day up to which it holds',
  commencement: 'how it commences',
  sunset: 'how long it lasts',
  applicability: 'when it applies',
  'commencement/condition': 'the condition it waits for',
  condition: 'the condition',
  meeting: 'the sitting',
  'meeting/id': 'the sitting',
  'meeting/item': 'the item number at the sitting',
  evidence: 'the kind of evidence',
  source: 'the source',
  'source/title': 'the title of the source',
  'source/locator': 'the place in the source',
  'source/quote': 'what is quoted from the source',
  policy: 'the policy',
  resolution: 'the resolution',
  motion: 'the motion',
  authority: 'the power it rests on',
  replaces: 'what it replaces',
  portions: 'the parts it is about',
  version: 'the version',
  title: 'the title',
  kind: 'the class of policy',
  topic: 'the topic',
  identifiers: 'the numbers',
  'identifiers/text': 'the number',
  number: 'the number',
  text: 'the wording',
  operativeText: 'the operative words',
  textDigest: 'the digest of the text',
  tally: 'the count of the vote',
  'tally/for': 'the votes for',
  'tally/against': 'the votes against',
  'tally/abstained': 'the abstentions',
  'tally/absent': 'the members absent',
  mover: 'the mover',
  seconder: 'the seconder',
  approver: 'whose approval it was',
  zone: 'the time zone',
  territory: 'the area',
  reason: 'the reason',
}
