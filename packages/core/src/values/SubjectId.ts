import * as t from 'io-ts'
import { leaf, shown, type Leaf } from '../problem/leaf.js'

/**
 * What events can be about (domain vocabulary: a bylaw is an authority where it gives power, a policy where it is kept
 * as one).
 */
export const subjectKinds = [
  'municipality',
  'meeting',
  'motion',
  'resolution',
  'policy',
  'authority',
] as const
/** What an id is of: what stands before its colon. */
export type SubjectKind = (typeof subjectKinds)[number]

export interface SubjectIdBrand {
  readonly SubjectId: unique symbol
}

const form = /^(municipality|meeting|motion|resolution|policy|authority):[a-z0-9][a-z0-9._~-]{0,63}$/

let last = ''

/** What an event lists it names in its payload as well, so the last one that was right is remembered. */
export const isSubjectId = (text: string): text is t.Branded<string, SubjectIdBrand> => {
  if (text !== '' && text === last) return true
  if (!form.test(text)) return false
  last = text
  return true
}

/**
 * `kind:slug`; the slug is chosen by the recorder or a UUID and never used again. Numbers and titles are not ids:
 * they are renumbered, reused and renamed, and so are dated identifiers of the policy.
 */
export const SubjectId = leaf(t.brand(t.string, isSubjectId, 'SubjectId'), (value) => ({
  code: 'subject-id-malformed',
  sentence: `${shown(value)} is not an id such as policy:customer-service (kind, colon, lower-case name of at most 64 characters).`,
}))
export type SubjectId = t.TypeOf<typeof SubjectId>

type OfKind<B> = (id: SubjectId) => id is t.Branded<SubjectId, B>

/** Tells the ids of one kind of subject from those of others. */
const ofKind = <B>(kind: SubjectKind): OfKind<B> => {
  const prefix = `${kind}:`
  return (id): id is t.Branded<SubjectId, B> => id.startsWith(prefix)
}

const idOf = <N extends string, B extends { readonly [K in N]: symbol }>(
  kind: SubjectKind,
  name: N,
  isOfKind: OfKind<B>,
): t.BrandC<typeof SubjectId, B> & Leaf =>
  leaf(t.brand(SubjectId, isOfKind, name), (value) => ({
    code: 'subject-id-malformed',
    sentence: `${shown(value)} is not the id of a ${kind}, such as ${kind}:customer-service.`,
  }))

export interface MeetingIdBrand {
  readonly MeetingId: unique symbol
}
export const isMeetingId = ofKind<MeetingIdBrand>('meeting')
/** The id of one sitting of a body. */
export const MeetingId = idOf<'MeetingId', MeetingIdBrand>('meeting', 'MeetingId', isMeetingId)
export type MeetingId = t.TypeOf<typeof MeetingId>

export interface MotionIdBrand {
  readonly MotionId: unique symbol
}
export const isMotionId = ofKind<MotionIdBrand>('motion')
/** The id of a motion, or of a bill or bylaw under reading. */
export const MotionId = idOf<'MotionId', MotionIdBrand>('motion', 'MotionId', isMotionId)
export type MotionId = t.TypeOf<typeof MotionId>

export interface ResolutionIdBrand {
  readonly ResolutionId: unique symbol
}
export const isResolutionId = ofKind<ResolutionIdBrand>('resolution')
/** The id of what a body passed. */
export const ResolutionId = idOf<'ResolutionId', ResolutionIdBrand>(
  'resolution',
  'ResolutionId',
  isResolutionId,
)
export type ResolutionId = t.TypeOf<typeof ResolutionId>

export interface PolicyIdBrand {
  readonly PolicyId: unique symbol
}
export const isPolicyId = ofKind<PolicyIdBrand>('policy')
/** The id of an instrument whose force is asked about, whatever it is called: policy, bylaw, order. */
export const PolicyId = idOf<'PolicyId', PolicyIdBrand>('policy', 'PolicyId', isPolicyId)
export type PolicyId = t.TypeOf<typeof PolicyId>

export interface AuthorityIdBrand {
  readonly AuthorityId: unique symbol
}
export const isAuthorityId = ofKind<AuthorityIdBrand>('authority')
/** The id of a power under which instruments are made. */
export const AuthorityId = idOf<'AuthorityId', AuthorityIdBrand>('authority', 'AuthorityId', isAuthorityId)
export type AuthorityId = t.TypeOf<typeof AuthorityId>

/**
 * The municipality itself, in its own ledger. There is one, so it needs no name: the envelope's `ledger` says which.
 */
export const theMunicipality = 'municipality:self' as SubjectId

export const kindOf = (id: SubjectId): SubjectKind => id.slice(0, id.indexOf(':')) as SubjectKind
