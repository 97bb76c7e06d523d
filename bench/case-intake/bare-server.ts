// The baseline: Fastify, pg and hand-written prepared SQL that reads whose home it is and who takes it, and writes the same rows, with
// words of risk, number and terms; no sign-in, no scope, no row-level security, no triggers, no log of requests; foreign keys are
// part of the tables and stay.
import { randomUUID } from 'node:crypto'
import fastify from 'fastify'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import { schemas } from '../request-path/bare-schemas.ts'
import { caller, open, ownHome, taker } from './bare-statements.ts'

const { BENCH_DATABASE_URL: connectionString, BENCH_STAFF: staffId = '' } = process.env
const pool = new pg.Pool({ connectionString, max: 24, options: '-c session_replication_role=replica' })
const server = fastify({ logger: false })
const { rows: risks } = await pool.query<{ kind: string; words: string[] }>(
  'SELECT kind, words FROM cases.risk',
)
const agent = { id: staffId, name: '林夕', title: '客服坐席' }
const text = { type: 'string', minLength: 1, maxLength: 5000 }
const id = { type: 'string', format: 'uuid' }
const told = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'body'],
  properties: {
    kind: { enum: ['complaint', 'enquiry', 'suggestion', 'praise', 'faultReport'] },
    body: text,
    channel: { enum: ['hotline', 'reception', 'portal'] },
    title: { ...text, maxLength: 200 },
    categoryId: id,
    projectId: id,
    reporterPersonId: id,
    homeId: id,
  },
}
const schema = { body: told, response: schemas.open.response }

interface Told {
  kind: string
  body: string
  channel?: string
  title?: string
  categoryId?: string
  reporterPersonId?: string
  homeId?: string
}

interface Home {
  homeId: string
  projectId: string
  householdId: string
  personName: string
  homeLabel: string
}

server.post('/my-cases', { schema }, async (request, reply) => {
  const { person } = request.query as { person: string }
  const [home] = (await pool.query<Home>({ ...ownHome, values: [person] })).rows
  const [owner] = (await pool.query<typeof agent>({ ...taker, values: [home!.projectId] })).rows
  return reply.code(201).send(await take(request.body as Told, home!, owner!, person, request.ip, false))
})

server.post('/cases', { schema }, async (request, reply) => {
  const said = request.body as Told
  const { reporterPersonId: person, homeId } = said
  const [home] = (await pool.query<Home>({ ...caller, values: [person, homeId] })).rows
  return reply.code(201).send(await take(said, home!, agent, person!, request.ip, true))
})

async function take(
  said: Told,
  home: Home,
  owner: typeof agent,
  person: string,
  ip: string,
  byStaff: boolean,
) {
  const { kind, body, categoryId = null, channel = 'portal' } = said
  const { projectId, homeLabel, personName } = home
  const [caseId, now] = [uuidv7(), new Date()]
  const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const firstReplyDueAt = after(24)
  const title = said.title ?? body.slice(0, 40)
  const found = searchForm(`${title} ${body} ${homeLabel} ${personName}`)
  const marks = risks.filter(({ words }) => words.some((word) => `${title} ${body}`.includes(word)))
  const state = byStaff && categoryId ? 'classified' : 'acknowledged'
  const actor = byStaff ? ['staff', owner.id, owner.name] : ['resident', person, personName]
  const values = [
    caseId,
    projectId,
    `TS-${now.getUTCFullYear()}`,
    kind,
    channel,
    categoryId,
    'NORMAL',
    title,
    person,
    personName,
    home.householdId,
    home.homeId,
    homeLabel,
    byStaff ? owner.id : null,
    owner.id,
    owner.name,
    state,
    now,
    firstReplyDueAt,
    after(168),
    marks.map((one) => one.kind),
    uuidv7(),
    body,
    byStaff ? { recordedBy: owner.name } : null,
    found,
    [...gramsOf(found), projectId],
    [uuidv7()],
    ['firstReply'],
    [firstReplyDueAt],
    [1440],
    uuidv7(),
    randomUUID(),
    ip,
    ...actor,
  ]
  const { rows } = await pool.query<{ number: string }>({ ...open, values })
  return {
    id: caseId,
    number: rows[0]!.number,
    projectId,
    state,
    owner: { ...owner, photoFileId: null },
    firstReplyDueAt,
  }
}

process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) })
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
