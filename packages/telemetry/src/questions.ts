/** What a ledger can be asked, by the names of its functions; each answers with a promise. */
export const questions = [
  'statusOf',
  'policiesInForce',
  'versionInForce',
  'timelineOf',
  'explain',
  'resolveIdentifier',
  'authorityFor',
  'changesBetween',
  'knowledgeDiff',
  'reviewsDue',
  'directionsOutstanding',
  'consequencesOf',
  'findings',
  'compareVersions',
] as const
