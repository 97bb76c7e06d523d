// The baseline: Fastify and pg on the same embedded PostgreSQL, ready when a first query was answered.
import { join } from 'node:path'
import fastify from 'fastify'
import pg from 'pg'
import { startCluster } from '#platform/database/embedded/cluster.ts'

const cluster = await startCluster({ folder: join(process.env.BENCH_FOLDER ?? '', 'postgres') })
const pool = new pg.Pool({ connectionString: cluster.urlFor('tongxing', 'postgres') })
const server = fastify()
server.get('/', async () => (await pool.query('SELECT count(*) FROM estate.home')).rows[0])
await server.inject('/')
process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) })
process.on('message', () => process.send?.({ memoryMb: process.memoryUsage.rss() / 1e6 }))
process.on(
  'SIGTERM',
  () =>
    void server
      .close()
      .then(() => pool.end())
      .then(() => cluster.stop())
      .then(() => process.exit(0)),
)
