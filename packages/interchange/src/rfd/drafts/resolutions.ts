import { spelled } from '../text/days.js'
import { draftedAct, member, members, tooLong } from './draftedAct.js'
import type { Drafted, Drafting } from './Drafting.js'

/**
 * The label of a resolution's draft (`draftsOf` labels acts by kind and number), by which others of the
 * command refer to it.
 */
export const resolutionLabel = ({ rfd }: Drafting, key: string): string =>
  `resolution-passed-${rfd.resolutions.findIndex((one) => one.key === key) + 1}`

/** The resolutions council is said to have passed before. The motion that is proposed is none. */
export const resolutions = (context: Drafting): Drafted => ({
  acts: context.rfd.resolutions.map((one) => {
    const recitals = one.recitals.map(({ words }) => words.text)
    const called = one.title?.text ?? (one.number === null ? null : `No. ${one.number.text}`)
    return draftedAct(
      context,
      {
        type: 'ResolutionPassed',
        data: {
          resolution: context.id(one.key),
          ...member('number', one.number?.text ?? null),
          ...member('title', one.title?.text ?? null),
          ...member('operativeText', one.operative?.text ?? null),
          ...members('recitals', recitals),
        },
        decidedOn: { edtf: one.passedOn.day, text: one.passedOn.words.text },
        by: { body: 'council', instrument: 'resolution' },
      },
      one.words,
      `Council passed a resolution on ${spelled(one.passedOn.day)}${called === null ? '' : `: ${called}`}.`,
      [
        ...(one.assumed
          ? ['The report says only that council directed it that day; council acts by resolution or bylaw.']
          : []),
        ...tooLong('The operative text', one.operative === null ? [] : [one.operative.text]),
        ...tooLong('A recital', recitals),
      ],
    )
  }),
  left: [],
})
