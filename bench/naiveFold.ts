/** What the fold looks at of a parsed event. */
interface ParsedEvent {
  readonly type: string
  readonly decidedOn: { readonly edtf: string } | null
  readonly data: { readonly policy?: string }
}

/** Whether each policy is in force, by the last event that says so. */
export type LastStatuses = Map<string, boolean>

/**
 * The register as the simplest program has it: parse each leaf and keep the last status of each policy. It checks
 * nothing, has one point in time (now), and knows of two kinds of event.
 */
export const foldStatuses = (leaves: ReadonlyArray<string>): LastStatuses => {
  const statuses: LastStatuses = new Map()
  for (const leaf of leaves) {
    const { type, data } = JSON.parse(leaf) as ParsedEvent
    if (data.policy === undefined) continue
    if (type === 'PolicyEnacted') statuses.set(data.policy, true)
    else if (type === 'PolicyRescinded') statuses.set(data.policy, false)
  }
  return statuses
}

/** Every event of each policy, parsed and held as an object. */
export type HeldEvents = Map<string, Array<ParsedEvent>>

export const holdEvents = (leaves: Iterable<string>): HeldEvents => {
  const held: HeldEvents = new Map()
  for (const leaf of leaves) {
    const event = JSON.parse(leaf) as ParsedEvent
    const { policy } = event.data
    if (policy === undefined) continue
    const before = held.get(policy)
    if (before === undefined) held.set(policy, [event])
    else before.push(event)
  }
  return held
}

/**
 * The status of a policy on a day by its held events: two values and one point in time. A policy that is not held was
 * never in force.
 */
export const heldStatus = (held: HeldEvents, policy: string, on: string): boolean => {
  let isInForce = false
  for (const { type, decidedOn } of held.get(policy) ?? []) {
    if (decidedOn === null || decidedOn.edtf > on) continue
    if (type === 'PolicyEnacted') isInForce = true
    else if (type === 'PolicyRescinded') isInForce = false
  }
  return isInForce
}

/** The policies in force on a day by their held events. */
export const heldInForce = (held: HeldEvents, on: string): ReadonlyArray<string> => {
  const inForce: Array<string> = []
  for (const policy of held.keys()) if (heldStatus(held, policy, on)) inForce.push(policy)
  return inForce
}
