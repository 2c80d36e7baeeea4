import type { SubjectId } from '../values/SubjectId.js'
import type { UncertainDate } from '../values/UncertainDate.js'

/** What of a policy an act sets without beginning or ending it. */
export type Facet =
  | 'text'
  | 'identifier'
  | 'title'
  | 'class'
  | 'territory'
  | 'applicability'
  | 'flag'
  | 'fate'

/** What becomes of what was made under a power that is revoked (R19c). */
export type Fate = 'survive' | 'lapse' | 'unknown'

/** What a facet is set to. */
export type FacetValue =
  | { readonly _tag: 'text'; readonly version: string; readonly digest: string | null }
  | { readonly _tag: 'plain'; readonly text: string }
  | { readonly _tag: 'pending'; readonly condition: string }
  | { readonly _tag: 'applies' }
  | { readonly _tag: 'from'; readonly date: UncertainDate }
  /** A number or title that is borne no longer. */
  | { readonly _tag: 'withdrawn'; readonly text: string }
  /** Where it holds: in that area only, there too, or there no longer. */
  | { readonly _tag: 'area'; readonly holds: 'only' | 'too' | 'no-longer'; readonly area: string }
  /** It holds where these did, too. */
  | { readonly _tag: 'areas-of'; readonly policies: ReadonlyArray<SubjectId> }
  /**
   * What a power has on its revocation, null where it was conferred without a word on it: first then, later as varied.
   */
  | { readonly _tag: 'fate'; readonly fate: Fate | null; readonly by: 'conferral' | 'variation' }
