/** How often a property is tried: `TRIALS=50 npx vitest run packages/core/test` tries each fifty times as often. */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: usual * Number(process.env['TRIALS'] ?? 1),
})
