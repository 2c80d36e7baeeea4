/**
 * How the server is reached: a connection string, or its parts as the driver `pg` takes them. Whatever is left out
 * comes from the environment (`PGHOST`, `PGUSER` …), as with other tools.
 */
export type PostgresConnection = string | ConnectionParts

/** The parts; what there is none of is not taken for left out. */
export const connectionParts: Readonly<Record<keyof ConnectionParts, true>> = {
  connectionString: true,
  host: true,
  port: true,
  database: true,
  user: true,
  password: true,
  ssl: true,
  application_name: true,
}

/** The parts of an address, as the driver `pg` takes them; what is left out is what libpq takes it for. */
export interface ConnectionParts {
  readonly connectionString?: string | undefined
  /** A name, an address, or the folder of a socket. */
  readonly host?: string | undefined
  readonly port?: number | undefined
  readonly database?: string | undefined
  readonly user?: string | undefined
  readonly password?: string | (() => string | Promise<string>) | undefined
  /** Whether to use TLS, or the options of `tls.connect` of Node.js. */
  readonly ssl?: boolean | object | undefined
  readonly application_name?: string | undefined
}
