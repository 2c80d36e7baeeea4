#!/usr/bin/env node
import { createInterface } from 'node:readline'
import { isatty } from 'node:tty'
import { fromMicroseconds } from '@minutebook/core'
import { run } from './run.js'
import type { Input, Output, World } from './World.js'

/** A stream of this process. A reader that has gone (`| head`) wants no more, and that is no fault. */
const output = (stream: NodeJS.WriteStream & { readonly fd: number }): Output => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  return {
    isTTY: isatty(stream.fd),
    columns: stream.columns,
    write: (text) =>
      new Promise((written) => {
        stream.write(text, () => written())
      }),
  }
}

const input: Input = {
  isTTY: isatty(process.stdin.fd),
  all: async () => {
    const chunks: Array<Uint8Array> = []
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  },
  line: () =>
    new Promise((answered) => {
      const lines = createInterface({ input: process.stdin })
      lines.once('line', (line) => {
        answered(line)
        lines.close()
      })
      lines.once('close', () => answered(null))
    }),
}

// Node.js 22 says of each use that its SQLite is experimental: nothing that whoever asks could act upon.
process.removeAllListeners('warning')
process.on('warning', ({ name, message }) => {
  if (name !== 'ExperimentalWarning') process.stderr.write(`${name}: ${message}\n`)
})

const world: World = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  stdin: input,
  clock: () => fromMicroseconds(Date.now() * 1000),
  cwd: process.cwd(),
  env: process.env,
}

void run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code
})
