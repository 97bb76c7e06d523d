// The baseline: Fastify, pg and hand-written prepared SQL that does the same reads and writes on the same tables and indexes,
// without layers: no sign-in, no scope, no row-level security, no triggers, no log of requests; foreign keys are
// part of the tables and stay.
import { randomUUID } from 'node:crypto'
import fastify from 'fastify'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import { schemas } from './bare-schemas.ts'
import { entries, newest, one, open } from './bare-statements.ts'

const { BENCH_DATABASE_URL: connectionString, BENCH_STAFF: staffId = '' } = process.env
const pool = new pg.Pool({ connectionString, max: 24, options: '-c session_replication_role=replica' })
const server = fastify({ logger: false })
const hours = 3_600_000
const owner = { id: staffId, name: '林夕', title: '客服坐席', photoFileId: null }

server.post('/cases', { schema: schemas.open }, async (request, reply) => {
  const {
    projectId,
    kind,
    urgency,
    title = '',
    body,
    channel,
    categoryId,
    reporterName,
  } = request.body as Record<string, string>
  const [id, now] = [uuidv7(), new Date()]
  const [firstReplyDueAt, close] = [24, 168].map((after) => new Date(now.getTime() + after * hours))
  const found = searchForm(`${title} ${body} ${reporterName}`)
  const { rows } = await pool.query({
    ...open,
    values: [
      id,
      projectId,
      `TS-${now.getUTCFullYear()}`,
      kind,
      channel,
      categoryId,
      urgency,
      title,
      reporterName,
      staffId,
      owner.name,
      now,
      firstReplyDueAt,
      close,
      uuidv7(),
      body,
      { recordedBy: owner.name },
      found,
      [...gramsOf(found), projectId],
      uuidv7(),
      uuidv7(),
      randomUUID(),
      request.ip,
    ],
  })
  return reply
    .code(201)
    .send({ id, number: rows[0].number, projectId, state: 'classified', owner, firstReplyDueAt })
})

server.get('/cases', { schema: schemas.newest }, async (request) => {
  const { projectId } = request.query as { projectId: string }
  const { rows } = await pool.query({ ...newest, values: [projectId] })
  const items = rows.slice(0, 50)
  for (const item of items) item.step = stepOf(item.state)
  const last = items.at(-1)
  const next =
    rows.length > 50 ? Buffer.from(JSON.stringify([last.openedAt, last.id])).toString('base64url') : null
  return { items, next }
})

server.get('/cases/:id', { schema: schemas.one }, async (request) => {
  const { id } = request.params as { id: string }
  const [found, said] = await Promise.all([
    pool.query({ ...one, values: [id] }),
    pool.query({ ...entries, values: [id] }),
  ])
  const row = found.rows[0]
  const step = stepOf(row.state)
  const steps = stepWords.map(([zh, en], index) => ({
    number: index + 1,
    zh,
    en,
    state: index + 1 < step ? 'done' : 'ahead',
    at: row.openedAt,
    by: row.ownerName,
  }))
  const card = { id: row.ownerStaffId, name: row.ownerName, title: row.title, photoFileId: null }
  return { ...row, step, body: said.rows[0]?.body ?? '', owner: card, steps, entries: said.rows }
})

const order = [
  'received',
  'recorded',
  'acknowledged',
  'classified',
  'assigned',
  'investigating',
  'planned',
  'inProgress',
  'resultGiven',
  'closed',
]
const stepOf = (state: string) => order.indexOf(state) + 1
const stepWords = [
  ['倾听受理', 'Receive and listen'],
  ['记录', 'Record'],
  ['告知受理', 'Acknowledge'],
  ['分类定级', 'Classify'],
  ['定人定部门', 'Assign'],
  ['调查核实', 'Investigate'],
  ['商定方案', 'Agree on a plan'],
  ['实施并通报进展', 'Carry out and report'],
  ['结果、回访、结案', 'Result, call-back, close'],
]

const url = await server.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ url })
process.on(
  'SIGTERM',
  () =>
    void server
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0)),
)
