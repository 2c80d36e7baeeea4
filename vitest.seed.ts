import { configureGlobal } from 'fast-check'

/**
 * Properties are tried on the same values in every run, so that a test that fails tells of the change before it and not of
 * luck. `FC_SEED=42` tries those of 42, and `FC_SEED=fresh` others each time, which is what `pnpm test:laws` does.
 */
const seed = process.env['FC_SEED'] ?? '1'

if (seed !== 'fresh') configureGlobal({ seed: Number(seed) })
