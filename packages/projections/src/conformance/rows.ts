import type { ProjectionFile } from '../file/ProjectionFile.js'
import { done } from './answers.js'

const tablesOfModel = ['periods', 'municipalities', 'complete_days']

/** Everything the read model holds. */
export const rowsOf = async (
  file: ProjectionFile,
): Promise<Readonly<Record<string, ReadonlyArray<unknown>>>> =>
  done(
    file.ask((database) =>
      Object.fromEntries(
        tablesOfModel.map((table) => [
          table,
          database
            .prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)
            .all()
            .map((row) => ({ ...(row as object) })),
        ]),
      ),
    ),
  )
