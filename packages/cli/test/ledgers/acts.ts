import type { ActData, ActInput, AroundAct, StandardType } from 'minutebook'

const council = { body: 'council', instrument: 'resolution' } as const

type Said = Omit<AroundAct, 'decidedOn'>

/** What council decided on a day, by resolution. */
export const decided = <T extends StandardType>(
  type: T,
  decidedOn: string,
  data: ActData<T>,
  said: Said = {},
): ActInput => ({ type, decidedOn, by: council, ...said, data }) as ActInput

/** What was observed, or kept as a record. */
export const noted = <T extends StandardType>(type: T, data: ActData<T>): ActInput =>
  ({ type, data }) as ActInput

/** A town whose register is declared complete for all days. */
export const begun: ReadonlyArray<ActInput> = [
  noted('MunicipalityCreated', { name: 'City of Spruce Grove', zone: 'America/Edmonton' }),
  noted('RegisterCoverageDeclared', { from: null, to: null, completeness: 'complete' }),
]

/** A council policy, in force from the day it was decided unless told otherwise. */
export const enacted = (
  policy: string,
  decidedOn: string,
  data: Partial<ActData<'PolicyEnacted'>> = {},
  said: Said = {},
): ActInput =>
  decided(
    'PolicyEnacted',
    decidedOn,
    {
      policy,
      kind: 'council-policy',
      title: policy.slice('policy:'.length),
      commencement: { rule: 'onEnactment' },
      ...data,
    },
    said,
  )

const day = (on: string): { readonly edtf: string; readonly text: string } => ({ edtf: on, text: on })

/** The record said `from` and should have said `to`. */
export const corrected = (target: string, path: string, from: string, to: string): ActInput =>
  noted('RecordCorrected', { target, path, from: day(from), to: day(to), reason: 'A slip of the pen.' })
