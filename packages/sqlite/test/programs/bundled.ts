import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A program as one plain file: it may be started very often, and reading the sources anew takes a second. */
export const bundled = async (program: URL, to: string): Promise<void> => {
  await build({
    entryPoints: [fileURLToPath(program)],
    outfile: to,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@minutebook/source'],
    external: ['@photostructure/sqlite', 'pg-native'],
    // fp-ts is CommonJS and asks for its parts by `require`.
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url)" },
    logLevel: 'error',
  })
}
