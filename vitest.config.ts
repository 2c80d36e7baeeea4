import { defineConfig } from 'vitest/config'

/** Tests read the sources of every package, so they need no build and never see a stale one. */
const resolveSources = {
  ssr: { resolve: { conditions: ['@minutebook/source', 'node', 'development|production'] } },
}

export default defineConfig({
  test: {
    projects: [
      {
        ...resolveSources,
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          setupFiles: ['./vitest.seed.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
