import type { Block } from '../text/Block.js'
import type { Flow } from '../text/Flow.js'
import type { HeaderKey } from './headerKey.js'
import type { SectionRole } from './sectionRole.js'

/** A line of a report's head. `key` is null for a label that is not known. */
export interface Entry {
  readonly key: HeaderKey | null
  readonly label: Flow
  readonly value: Flow
}

/**
 * A heading and what stands under it, up to the next. `name` is null for what stands before the first
 * heading.
 */
export interface OutlinedSection {
  readonly name: Flow | null
  readonly role: SectionRole
  readonly blocks: ReadonlyArray<Block>
}

/** A report in its parts: the head, headings that open no section (its kind, its title), and the sections. */
export interface Outline {
  readonly entries: ReadonlyArray<Entry>
  readonly headings: ReadonlyArray<Flow>
  readonly sections: ReadonlyArray<OutlinedSection>
}
