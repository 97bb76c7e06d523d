import { projectsById } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { nextFor } from '../next-step.ts'
import { startBy } from '../programme.ts'
import type { programmeOrders, Stage } from '../stages.ts'
import { programmeColumns, type ProgrammeRow } from '../stores/programmes.ts'

export interface ProgrammeQuery {
  projectId?: string
  stage?: Stage[]
  isOverdue?: boolean
  isOpen?: boolean
  anniversaryFrom?: string
  anniversaryUntil?: string
  sort?: Sort<(typeof programmeOrders)[number]>
  limit?: number
  after?: string
}

const orders = { dueOn: { filled: 'g.due_on' }, anniversaryOn: 'g.anniversary_on', listedOn: 'g.listed_on' }

/** Projects that reach an anniversary, with where their renewal stands and what comes next (domain.md 2.8, 8.6). */
export async function listProgrammes(work: Work, query: ProgrammeQuery) {
  const { projectId, stage, isOverdue, isOpen, anniversaryFrom, anniversaryUntil } = query
  const { sort = 'dueOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'g.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `g.project_id = ${place(projectId)}` : inReach('g.project_id')]
  if (stage) conditions.push(`g.stage = ANY (${place(stage)})`)
  if (isOverdue) conditions.push(`g.due_on < estate.local_day(g.project_id, ${place(work.now)})`)
  if (isOpen) conditions.push(`g.stage <> 'finished'`)
  if (anniversaryFrom) conditions.push(`g.anniversary_on >= ${place(anniversaryFrom)}`)
  if (anniversaryUntil) conditions.push(`g.anniversary_on <= ${place(anniversaryUntil)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<ProgrammeRow & Placed & { hasPoll: boolean; costFen: number | null }>(
    `SELECT ${programmeColumns}, ${order.key}, EXISTS (SELECT 1 FROM renewal.poll p WHERE p.programme_id = g.id) AS "hasPoll",
            (SELECT sum(i.cost_fen)::int8 FROM renewal.item i WHERE i.programme_id = g.id) AS "costFen"
       FROM renewal.programme g WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projects = await projectsById(
    work,
    rows.map((row) => row.projectId),
  )
  const today = (projectId: string) => localDateOf(work.now, projects.get(projectId)?.timezone ?? usualZone)
  const posts = new Map<string, Promise<string | null>>()
  const holder = (id: string, role: string) => {
    const key = `${id} ${role}`
    const asked = posts.get(key) ?? responsibleFor(work, id, role).then((staff) => staff?.name ?? null)
    posts.set(key, asked)
    return asked
  }
  const responsible = await Promise.all(
    rows.map((row) => {
      const next = nextFor(row, row.hasPoll ? row : null)
      return next && holder(row.projectId, next.role)
    }),
  )
  const nameOf = new Map(rows.map(({ id }, at) => [id, responsible[at] ?? null]))
  return order.page(rows, limit, (row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    city: projects.get(row.projectId)?.city ?? '',
    cycle: row.cycle,
    deliveredOn: row.deliveredOn,
    anniversaryOn: row.anniversaryOn,
    startBy: startBy(row.anniversaryOn),
    listedOn: row.listedOn,
    stage: row.stage,
    next: nextFor(row, row.hasPoll ? row : null)?.key ?? null,
    dueOn: row.dueOn,
    isOverdue: row.dueOn !== null && row.dueOn < today(row.projectId),
    costFen: row.costFen,
    responsible: nameOf.get(row.id) ?? null,
  }))
}
