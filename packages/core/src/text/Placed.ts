import type { TextProvision } from './TextProvision.js'

/** A provision with its place in its text. */
export interface Placed {
  readonly label: string | null
  /** Its title, and its words. */
  readonly wording: string
  /** The labels that lead to it. */
  readonly path: string
  /** The provision it stands under, by its place in the list; -1 at the top. */
  readonly parent: number
  /** The nearest above it that has a label; -1 where there is none. */
  readonly labelledParent: number
  /** No other provision has the same labels. */
  readonly isOnly: boolean
  readonly children: ReadonlyArray<number>
}

interface Found {
  readonly provision: TextProvision
  readonly parent: number
  readonly labelledParent: number
  /** The labels that lead to it; null where it has none itself. */
  readonly labels: string | null
  /** Which paragraph without title it is of those under its parent, from 1. */
  readonly paragraph: number
  readonly children: Array<number>
}

/** All provisions of a text, in its order. */
export const placedIn = (provisions: ReadonlyArray<TextProvision>): ReadonlyArray<Placed> => {
  const found: Array<Found> = []
  const counted = new Map<string, number>()
  const walk = (all: ReadonlyArray<TextProvision>, parent: number, labelledParent: number): void => {
    let paragraph = 0
    for (const provision of all) {
      const { label, heading } = provision
      if (label === null && heading === null) paragraph += 1
      const above = found[labelledParent]?.labels
      const labels = label === null ? null : above == null ? label : `${above}${arrow}${label}`
      if (labels !== null) counted.set(labels, (counted.get(labels) ?? 0) + 1)
      const at = found.length
      found.push({ provision, parent, labelledParent, labels, paragraph, children: [] })
      found[parent]?.children.push(at)
      walk(provision.provisions, at, label === null ? labelledParent : at)
    }
  }
  walk(provisions, -1, -1)

  const paths: Array<string> = []
  return found.map(({ provision, parent, labelledParent, labels, paragraph, children }) => {
    const { label, heading, text } = provision
    const isOnly = labels !== null && counted.get(labels) === 1
    const name = label ?? (heading === null ? `¶${paragraph}` : shortTitle(heading))
    const above = paths[parent] ?? (label === null && heading === null ? 'preamble' : null)
    const path = isOnly || above === null ? (labels ?? name) : `${above}${arrow}${name}`
    paths.push(path)
    const wording = heading === null ? text : text === '' ? heading : `${heading} ${text}`
    return { label, wording, path, parent, labelledParent, isOnly, children }
  })
}

const arrow = ' > '

const longestTitle = 60

/** A title as it may stand in a path: a very long one would be in that of everything under it. */
const shortTitle = (heading: string): string =>
  heading.length <= longestTitle ? heading : heading.slice(0, longestTitle).replace(/ ?[^ ]*$/, '…')
