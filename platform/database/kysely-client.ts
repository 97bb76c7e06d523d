import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Client } from './connect.ts'
import { statementName } from './named.ts'
import { inOnePiece } from './one-piece.ts'

/** Kysely over one checked-out client, kept for the life of the connection; transactions belong to `withWork`. */
export function kyselyOver(client: Client): Kysely<unknown> {
  const known = instances.get(client)
  if (known) return known
  const fresh = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ClientDriver(client),
      createIntrospector: () => {
        throw new Error('Introspection is not offered inside a unit of work.')
      },
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  instances.set(client, fresh)
  return fresh
}

const instances = new WeakMap<Client, Kysely<unknown>>()

/** Runs a compiled query by name when its text is a frequent one. */
export async function runOn<Row>(client: Client, text: string, values: readonly unknown[]): Promise<Row[]> {
  inOnePiece(client)
  const result = await client.query({ text, values: values as unknown[], name: statementName(text) })
  return result.rows as Row[]
}

class ClientDriver implements Driver {
  readonly #connection: DatabaseConnection
  constructor(client: Client) {
    this.#connection = {
      executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
        const result = await client.query({
          text: sql,
          values: parameters as unknown[],
          name: statementName(sql),
        })
        return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount ?? 0) }
      },
      streamQuery: () => {
        throw new Error('Read in pages by key instead of streaming a cursor.')
      },
    }
  }
  init = async () => {}
  acquireConnection = async () => this.#connection
  beginTransaction = refuseTransaction
  commitTransaction = refuseTransaction
  rollbackTransaction = refuseTransaction
  releaseConnection = async () => {}
  destroy = async () => {}
}

async function refuseTransaction(): Promise<never> {
  throw new Error('The unit of work is the transaction: do not open another inside it.')
}
