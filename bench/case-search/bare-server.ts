// The baseline: Fastify, pg and prepared SQL over the same grams and the same index, and, apart, over ILIKE alone; no sign-in, no
// scope, no row-level security, no log of requests.
import fastify from 'fastify'
import pg from 'pg'
import { gramsForQuery, likePattern } from '#platform/text/index.ts'
import { schemas } from '../request-path/bare-schemas.ts'
import { line } from '../request-path/bare-statements.ts'

const { BENCH_DATABASE_URL: connectionString } = process.env
const pool = new pg.Pool({ connectionString, max: 24 })
const server = fastify({ logger: false })
const schema = { response: schemas.newest.response }

const found = (name: string, condition: string) => ({
  name,
  text: `SELECT ${line} FROM (SELECT t.id, t.project_id, t.opened_at FROM cases.case_text t WHERE ${condition}
           ORDER BY t.opened_at DESC, t.id DESC LIMIT 51) hit JOIN cases.case_file c ON c.project_id = hit.project_id AND c.id = hit.id
         ORDER BY c.opened_at DESC, c.id DESC`,
})
const byGrams = found('by grams', 't.grams @> $1 AND t.body LIKE $2')
const byProjects = found(
  'by grams and projects',
  't.grams @> $1 AND t.body LIKE $2 AND t.grams && $3::text[]',
)
const byLike = found('by ILIKE', 't.body ILIKE $1')

const { rows: city } = await pool.query<{ id: string }>(
  `SELECT b.project_id AS id FROM scope.project_branch b JOIN organization.post p ON p.node_id = b.node_id
     JOIN organization.appointment a ON a.post_id = p.id WHERE a.staff_id = $1`,
  [process.env.BENCH_STAFF],
)
const projects = city.map(({ id }) => id)

server.get('/cases', { schema }, async (request) => {
  const { q, of } = request.query as { q: string; of?: string }
  const [grams, pattern] = [gramsForQuery(q), likePattern(q)]
  return page(
    of === 'city'
      ? await pool.query({ ...byProjects, values: [grams, pattern, projects] })
      : await pool.query({ ...byGrams, values: [grams, pattern] }),
  )
})

server.get('/cases-by-like', { schema }, async (request) => {
  const { q } = request.query as { q: string }
  return page(await pool.query({ ...byLike, values: [likePattern(q)] }))
})

function page({ rows }: pg.QueryResult) {
  const items = rows.slice(0, 50)
  const last = items.at(-1)
  const next =
    rows.length > 50 ? Buffer.from(JSON.stringify([last.openedAt, last.id])).toString('base64url') : null
  return { items, next }
}

process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) })
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
