import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** Passes bytes on to a port of this computer, as long as nobody cuts the wire. */
export class Proxy {
  port = 0
  readonly #sockets = new Set<Socket>()
  #server: Server | null = null

  /** Takes connections and passes them on; on the same port as before, where it was open before. */
  async open(target: number): Promise<void> {
    const server = createServer((incoming) => this.#join(incoming, connect(target, '127.0.0.1')))
    this.#server = server
    await new Promise<void>((resolve) => {
      server.listen(this.port, '127.0.0.1', resolve)
    })
    this.port = (server.address() as AddressInfo).port
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async close(): Promise<void> {
    const server = this.#server
    this.cut()
    await new Promise<void>((resolve) => {
      server?.close(() => resolve())
    })
  }

  #join(incoming: Socket, outgoing: Socket): void {
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      this.#sockets.add(one)
      one.setNoDelay(true)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        this.#sockets.delete(one)
        other.destroy()
      })
    }
  }
}
