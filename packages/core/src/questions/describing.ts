import { PolicyEnacted } from '../events/PolicyEnacted.js'
import { PolicyImported } from '../events/PolicyImported.js'
import type { Facet } from '../law/Facet.js'
import type { Axes } from '../timeline/Axes.js'
import { classesOn } from '../timeline/classesOn.js'
import { onlyVersion } from '../timeline/versions.js'
import { sameNumber } from '../values/DatedIdentifier.js'
import { bearingOn } from './bearing.js'
import { ofType } from './findings/ofType.js'
import { lastSet, setsOf } from './lastSet.js'
import type { Studied } from './Studied.js'

/** What a policy is called on a day, besides how it stands. */
export interface PolicyDescription {
  /** What sort of instrument; null where no act says it, or where it is not known which. */
  readonly kind: string | null
  /** Null where none was given by then, or where it may be any of several. */
  readonly title: string | null
  /** Every number it bears or may bear, as it was written last. */
  readonly identifiers: ReadonlyArray<string>
  /** Its version; null where worlds differ or none is on record. */
  readonly version: string | null
}

/** What describes a policy, as a function of the day; what does not depend on the day is worked out once. */
export const describing = (studied: Studied): ((axes: Axes) => PolicyDescription) => {
  const course = studied.described()
  const textsOf = textsLastSet(studied)
  const numbers = new Map<string, string>()
  for (const { value } of setsOf(course, 'identifier'))
    if (value._tag === 'plain') numbers.set(sameNumber(value.text), value.text)
  return (axes) => {
    const kinds = new Set(classesOn(course, axes))
    const titles = new Set(textsOf('title', axes).filter((text) => text !== null))
    return {
      kind: onlyOf(kinds),
      title: onlyOf(titles),
      identifiers: [...numbers].flatMap(([number, text]) =>
        bearingOn(course, axes, number) === 'may-bear' ? [text] : [],
      ),
      version: onlyVersion(studied.versions(axes))?.version ?? null,
    }
  }
}

const onlyOf = (texts: ReadonlySet<string | null>): string | null => {
  const [only = null] = texts
  return texts.size === 1 ? only : null
}

/** Every text it can be that was set last; null where none may have been set by then. */
const textsLastSet = (studied: Studied): ((facet: Facet, axes: Axes) => ReadonlyArray<string | null>) => {
  const course = studied.described()
  return (facet, axes) =>
    lastSet(course, axes, facet).map((last) => (last?.value._tag === 'plain' ? last.value.text : null))
}

/** What it is about, by the newest record that says so; it is not dated (R24). */
export const topicOf = (studied: Studied): string | null => {
  const events = studied.events()
  const said = [...ofType(events, PolicyEnacted), ...ofType(events, PolicyImported)]
    .filter(({ data }) => data.policy === studied.course.instrument && data.topic !== undefined)
    .toSorted((a, b) => a.seq - b.seq)
  return said.at(-1)?.data.topic ?? null
}
