import type { CivilDate } from '@minutebook/core'
import type { SectionRole } from './outline/sectionRole.js'
import type { MentionedPolicy } from './policies/Register.js'
import type { Passage } from './text/Passage.js'

/** A day the document states, with its words. */
export interface StatedDay {
  readonly day: CivilDate
  readonly words: Passage
}

/** When something was done, as far as the words go: a day, `2012-03`, `2012`; null for "recently". */
export interface StatedTime {
  readonly edtf: string | null
  readonly words: Passage
}

/** Who acted, as the document calls them. */
export interface ReportedActor {
  readonly body: 'council' | 'officer'
  readonly office: string | null
}

export interface Section {
  readonly name: string | null
  readonly role: SectionRole
  /** All that stands under the heading; null where nothing does. */
  readonly words: Passage | null
}

/** What a motion would do to a policy. `policy` is the key of one of the document's policies. */
export interface ProposedEffect {
  readonly act: 'PolicyRescinded' | 'PolicyEnacted' | 'PolicyAmended'
  readonly policy: string
  /** The motion says that another policy replaces it, not that it is rescinded. */
  readonly replaced: boolean
  readonly effectiveOn: StatedTime | null
  readonly words: Passage
}

/** A motion that is put to council. It has not been decided. */
export interface ProposedMotion {
  readonly words: Passage
  /**
   * How it stands: as a motion, in a sentence that recommends it, as an instruction ("Adopt …"), or as bare
   * text under the heading.
   */
  readonly form: 'motion' | 'recommendation' | 'instruction' | 'bare'
  /** The heading or the sentence it stands in recommends it. */
  readonly recommended: boolean
  readonly effects: ReadonlyArray<ProposedEffect>
  /** Clauses whose effect on the record was not understood. */
  readonly notUnderstood: ReadonlyArray<Passage>
  readonly assumptions: ReadonlyArray<string>
}

/** A "whereas" with the list that may belong to it. `words.text` has the list on lines of its own. */
export interface Recital {
  readonly words: Passage
  readonly items: ReadonlyArray<Passage>
}

/** A resolution of the past that the document reports or quotes. */
export interface ReportedResolution {
  readonly key: string
  readonly passedOn: StatedDay
  readonly number: Passage | null
  readonly title: Passage | null
  readonly told: readonly [Passage, ...ReadonlyArray<Passage>]
  readonly recitals: ReadonlyArray<Recital>
  readonly operative: Passage | null
  /** The sentence that tells of it, with the quotation where one follows. */
  readonly words: Passage
  /**
   * It is only said that council directed something that day; that it did so by resolution is taken for
   * granted.
   */
  readonly assumed: boolean
}

/** Council told an office to do something. */
export interface ReportedDirection {
  readonly key: string
  /** The key of the resolution it stands in; null where it cannot be told. */
  readonly resolution: string | null
  /** Its sentence does not say in which resolution; the only one there is was taken. */
  readonly resolutionAssumed: boolean
  readonly addressee: Passage
  readonly task: Passage
  readonly words: Passage
  /** The sentence it stands in. */
  readonly told: Passage
  /** From the resolution's own text, or from what the report says of it. */
  readonly from: 'resolution' | 'report'
  /** The key a policy would have that bears the name the direction gives it. */
  readonly policy: string | null
}

/** A policy was adopted or approved, the document says. */
export interface ReportedEnactment {
  readonly policy: string
  readonly by: ReportedActor | null
  readonly when: StatedTime | null
  /** The verb, "approved". */
  readonly verb: Passage
  /** The day from which it is said to be in effect. */
  readonly effectiveOn: StatedTime | null
  /** Words that say it does what council directed. */
  readonly fulfils: Passage | null
  readonly told: Passage
}

/** A bylaw said to give an office the power to do something. */
export interface MentionedAuthority {
  readonly key: string
  readonly title: Passage
  readonly number: string | null
  /** "as amended": the reference follows the bylaw as it changes. */
  readonly ambulatory: boolean
  readonly grantee: Passage | null
  readonly words: Passage
  /** Everywhere it is named. */
  readonly mentions: ReadonlyArray<Passage>
  /** The sentence it stands in. */
  readonly told: Passage
}

/** Something said of a policy besides its force. */
export type Description = { readonly policy: string; readonly told: Passage } & (
  | { readonly _tag: 'summary' }
  | { readonly _tag: 'contents'; readonly parts: ReadonlyArray<Passage> }
  | { readonly _tag: 'alignment'; readonly plan: Passage }
  | {
      readonly _tag: 'related'
      readonly others: ReadonlyArray<string>
      readonly called: 'council' | 'administrative' | null
    }
  | { readonly _tag: 'replaces'; readonly others: ReadonlyArray<string> }
)

/** One step of a consultation, in the order told: "reviewed by the City Clerk's Office". */
export interface Consultation {
  readonly words: Passage
  readonly party: Passage
}

/** Something read that has no place in a legal record, and why. */
export interface Note {
  readonly words: Passage
  readonly why: string
}

/** The document contradicts itself about a policy's number or title. */
export interface Disagreement {
  readonly policies: ReadonlyArray<string>
  readonly sentence: string
  readonly words: Passage
}

/** What a request for decision says, every statement with its words and place. */
export interface RequestForDecision {
  readonly digest: string
  readonly documentType: Passage | null
  readonly meetingDate: StatedDay
  /** The label was only `DATE:`, so that this is the meeting's day is an assumption. */
  readonly meetingDateAssumed: boolean
  readonly meetingBody: Passage | null
  readonly reportDate: StatedDay | null
  readonly title: Passage | null
  readonly division: Passage | null
  readonly sections: ReadonlyArray<Section>
  readonly proposedMotions: readonly [ProposedMotion, ...ReadonlyArray<ProposedMotion>]
  readonly recommendations: ReadonlyArray<{ readonly toward: 'adopt' | 'reject'; readonly told: Passage }>
  readonly rationale: ReadonlyArray<Passage>
  readonly resolutions: ReadonlyArray<ReportedResolution>
  readonly directions: ReadonlyArray<ReportedDirection>
  readonly enactments: ReadonlyArray<ReportedEnactment>
  readonly authorities: ReadonlyArray<MentionedAuthority>
  readonly policies: ReadonlyArray<MentionedPolicy>
  readonly disagreements: ReadonlyArray<Disagreement>
  readonly descriptions: ReadonlyArray<Description>
  /**
   * A plan with its period, "Council's 2022 - 2025 Strategic Plan": the period is the plan's and ends no
   * policy.
   */
  readonly plans: ReadonlyArray<Passage>
  readonly alternatives: ReadonlyArray<Passage>
  readonly consultations: ReadonlyArray<Consultation>
  readonly financial: ReadonlyArray<Passage>
  readonly notes: ReadonlyArray<Note>
  readonly notUnderstood: ReadonlyArray<Passage>
}
