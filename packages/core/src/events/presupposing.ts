/**
 * What is done or noted of a policy that was made, though by itself it changes nothing of it: where nothing else is on
 * record, it tells that there was one (R9).
 */
export const presupposing: ReadonlySet<string> = new Set([
  'PolicyReinstated',
  'PolicyPublished',
  'PolicyCommenced',
  'PolicyConsolidated',
  'ReviewScheduled',
  'ReviewCompleted',
])
