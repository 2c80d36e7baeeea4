// The read model in PostgreSQL; for those who use it there is @minutebook/postgres beside this package.
export {
  openPostgresReadModel,
  type PostgresReadModel,
  type PostgresReadModelOptions,
} from './openPostgresReadModel.js'
