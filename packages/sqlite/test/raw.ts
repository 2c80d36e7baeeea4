import { connect, type Database } from '../src/driver/database.js'

/** Uses a file as any other SQLite tool would. */
export const raw = <A>(file: string, use: (database: Database) => A): A => {
  const database = connect(file, false)
  try {
    return use(database)
  } finally {
    database.close()
  }
}
