// The baseline: Fastify, pg and prepared SQL that reads the same rows, with the asker's departments and projects looked up for each
// request as the product does; no sign-in, no scope, no row-level security, no log of requests.
import fastify from 'fastify'
import pg from 'pg'
import { schemas } from '../request-path/bare-schemas.ts'
import { line } from '../request-path/bare-statements.ts'

const { BENCH_DATABASE_URL: connectionString, BENCH_STAFF: staffId } = process.env
const pool = new pg.Pool({ connectionString, max: 24 })
const server = fastify({ logger: false })

const departments = {
  name: 'departments',
  text: `SELECT DISTINCT p.department_id AS id FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id
          WHERE a.staff_id = $1 AND a.until_on IS NULL AND p.department_id IS NOT NULL`,
}
const newest = 'ORDER BY c.opened_at DESC, c.id DESC LIMIT 51'
/** The newest of lists of keys, of which only the page reads its rows. */
const newestOf = (keys: string) => `SELECT ${line} FROM (SELECT * FROM (${keys}) c ${newest}) page
   JOIN cases.case_file c ON c.project_id = page.project_id AND c.id = page.id ORDER BY c.opened_at DESC, c.id DESC`
const openKeys = 'SELECT c.opened_at, c.id, c.project_id FROM cases.case_file c WHERE c.closed_at IS NULL'

/** What was handed to the department or lies with it, each along its own index; an open task is one of an open case. */
const ofDepartment = {
  name: 'newest of departments',
  text: newestOf(`
    SELECT k.* FROM unnest($1::uuid[]) d CROSS JOIN LATERAL (${openKeys} AND c.department_id = d ${newest}) k
     UNION
    SELECT k.* FROM unnest($1::uuid[]) d CROSS JOIN LATERAL (SELECT t.case_opened_at, t.case_id, t.project_id FROM cases.task t
      WHERE t.department_id = d AND t.ended_at IS NULL ORDER BY t.case_opened_at DESC, t.case_id DESC LIMIT 51) k`),
}
const ofCity = {
  name: 'newest of a city',
  text: newestOf(`
    SELECT k.* FROM (SELECT DISTINCT b.project_id FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id
                       JOIN scope.project_branch b ON b.node_id = p.node_id WHERE a.staff_id = $1 AND a.until_on IS NULL) r
     CROSS JOIN LATERAL (${openKeys} AND c.project_id = r.project_id ${newest}) k`),
}

server.get('/cases', { schema: { response: schemas.newest.response } }, async (request) => {
  const { of } = request.query as { of?: string }
  const rows =
    of === 'department' ? await ofMyDepartments() : (await pool.query({ ...ofCity, values: [staffId] })).rows
  const items = rows.slice(0, 50)
  const last = items.at(-1)
  const next =
    rows.length > 50 ? Buffer.from(JSON.stringify([last.openedAt, last.id])).toString('base64url') : null
  return { items, next }
})

async function ofMyDepartments() {
  const { rows } = await pool.query({ ...departments, values: [staffId] })
  return (await pool.query({ ...ofDepartment, values: [rows.map(({ id }) => id)] })).rows
}

process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) })
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
