/**
 * The ways to read one record that are looked at: more acts on unknown days around a change of the law, and more
 * records at odds, than a real policy has. Beyond, whatever its acts could do is left possible and the answer says so
 * (`possible-widened`).
 */
export const mostWays = 64
