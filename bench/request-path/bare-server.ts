// The baseline: Fastify, pg and hand-written prepared SQL that does the same reads and writes without layers.
import fastify from 'fastify'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 24 })
const server = fastify({ logger: false })

const open = {
  name: 'open',
  text: `WITH c AS (
      INSERT INTO bare_case (id, project_id, number, kind, urgency, title, body, state, channel, owner_id, opened_at, first_reply_due_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 'received', $8, $9, now(), now() + interval '24 hours')
      RETURNING id, number, state, opened_at, first_reply_due_at),
    t AS (INSERT INTO bare_timeline (id, case_id, project_id, kind, body, at) VALUES ($10, $1, $2, 'message', $7, now())),
    e AS (INSERT INTO bare_event (id, name, project_id, subject_id, payload, at)
          VALUES ($11, 'case_opened', $2, $1, jsonb_build_object('number', $3::text), now())),
    j AS (INSERT INTO bare_job (task, payload, run_at) VALUES ('notify', jsonb_build_object('case', $1::uuid), now())),
    a AS (INSERT INTO bare_audit (actor_id, action, subject_id, at) VALUES ($9, 'open', $1, now()))
    SELECT * FROM c`,
}
let sequence = 1_000_000
server.post('/cases', async (request) => {
  const { projectId, kind, urgency, title, body, channel } = request.body as Record<string, string>
  const values = [uuidv7(), projectId, `TS-${sequence++}`, kind, urgency, title, body, channel, uuidv7(), uuidv7(), uuidv7()]
  const { rows } = await pool.query({ ...open, values })
  return rows[0]
})

const columns = 'id, project_id, number, kind, urgency, title, state, channel, owner_id, opened_at, first_reply_due_at'
const newest = {
  name: 'newest',
  text: `SELECT ${columns} FROM bare_case WHERE project_id = $1 AND state <> 'closed' ORDER BY opened_at DESC, id DESC LIMIT 50`,
}
server.get('/cases', async (request) => {
  const { projectId } = request.query as { projectId: string }
  const { rows } = await pool.query({ ...newest, values: [projectId] })
  return { items: rows }
})

const one = { name: 'one', text: `SELECT ${columns}, body FROM bare_case WHERE id = $1` }
const entries = { name: 'entries', text: 'SELECT id, kind, body, at FROM bare_timeline WHERE case_id = $1 ORDER BY at' }
server.get('/cases/:id', async (request) => {
  const { id } = request.params as { id: string }
  const [found, timeline] = await Promise.all([
    pool.query({ ...one, values: [id] }),
    pool.query({ ...entries, values: [id] }),
  ])
  return { ...found.rows[0], entries: timeline.rows }
})

const url = await server.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ url })
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
