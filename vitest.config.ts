import { defineConfig } from 'vitest/config'

/** Tests read the sources of every package, so they need no build and never see a stale one. */
const resolveSources = {
  ssr: { resolve: { conditions: ['@minutebook/source', 'node', 'development|production'] } },
}

const each = { setupFiles: ['./vitest.seed.ts'], testTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        ...resolveSources,
        test: {
          ...each,
          name: 'core',
          include: ['packages/core/test/**/*.test.ts'],
          // Core is pure, so one test file leaves nothing behind for the next, and it is loaded once.
          isolate: false,
        },
      },
      {
        ...resolveSources,
        test: {
          ...each,
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          exclude: ['packages/core/**'],
        },
      },
    ],
  },
})
