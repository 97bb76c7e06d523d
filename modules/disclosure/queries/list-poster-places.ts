import { projectsById, visibleProjects } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { placeOrders } from '../orders.ts'
import type { PlaceKind, PlaceStanding } from '../poster.ts'
import { daysBefore } from '../posting.ts'
import { placeColumns, type PlaceRow, posterStore } from '../stores/posters.ts'

export interface PlaceQuery {
  projectId?: string
  kind?: PlaceKind
  standing?: PlaceStanding[]
  q?: string
  sort?: Sort<(typeof placeOrders)[number]>
  limit?: number
  after?: string
}

const orders = { dueBy: 'l.due_by', hungOn: { filled: 'l.hung_on' } }

/** In SQL: how a place stands at the moment `now`; the rule is `placeStanding`. */
const standingAt = (now: string) => {
  const there = `(${now}::timestamptz AT TIME ZONE p.timezone)::date`
  return `CASE WHEN l.hung_edition IS NULL THEN 'missing' WHEN l.hung_edition < p.edition THEN 'outdated'
    WHEN l.due_by < ${there} THEN 'late' WHEN l.due_by <= ${there} + ${daysBefore} THEN 'dueForReview' ELSE 'posted' END`
}
const from = `disclosure.poster_place l JOIN disclosure.poster p ON p.project_id = l.project_id`

/** Where posters hang, what is to be exchanged or looked at first. */
export async function listPosterPlaces(work: Work, query: PlaceQuery) {
  const { projectId, kind, standing, q, sort = 'dueBy', limit = 50, after } = query
  const order = orderBy(sort, orders, 'l.id')
  const values: unknown[] = [limit + 1, work.now]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    'l.removed_on IS NULL',
    projectId ? `l.project_id = ${place(projectId)}` : inReach('l.project_id'),
  ]
  if (kind) conditions.push(`l.kind = ${place(kind)}`)
  if (standing) conditions.push(`${standingAt('$2')} = ANY (${place(standing)})`)
  if (q?.trim()) conditions.push(`strpos(lower(l.place), lower(${place(q.trim())})) > 0`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<
    PlaceRow & Placed & { edition: number; standing: PlaceStanding; photoFileId: string | null }
  >(
    `SELECT ${placeColumns}, p.edition, ${standingAt('$2')} AS standing, ${order.key},
       (SELECT r.file_ids[1] FROM disclosure.poster_proof r WHERE r.place_id = l.id ORDER BY r.id DESC LIMIT 1) AS "photoFileId"
       FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projects = await projectsById(work, [...new Set(rows.map((row) => row.projectId))])
  return order.page(
    rows,
    limit,
    ({ id, projectId: of, kind, place: where, dueBy, hungEdition, hungOn, hungBy, ...row }) => ({
      id,
      projectId: of,
      projectName: projects.get(of)?.name ?? '',
      kind,
      place: where,
      dueBy,
      hungEdition,
      hungOn,
      hungBy,
      edition: row.edition,
      standing: row.standing,
      photoFileId: row.photoFileId,
    }),
  )
}

/** How many places wait for somebody: nothing hangs, an older edition does, or the review is near or past. */
export async function countDuePlaces(work: Work) {
  const rows = await work.sql<{ standing: PlaceStanding; places: number }>(
    `SELECT ${standingAt('$1')} AS standing, count(*)::int AS places FROM ${from}
      WHERE l.removed_on IS NULL AND ${inReach('l.project_id')} AND ${standingAt('$1')} <> 'posted' GROUP BY 1`,
    [work.now],
  )
  const of = (wanted: PlaceStanding) => rows.find(({ standing }) => standing === wanted)?.places ?? 0
  return {
    due: rows.reduce((sum, { places }) => sum + places, 0),
    missing: of('missing'),
    outdated: of('outdated'),
    late: of('late'),
    dueForReview: of('dueForReview'),
  }
}

/** Projects with a poster, and those that still need one. */
export async function listPosters(work: Work) {
  const [projects, posters] = await Promise.all([visibleProjects(work), posterStore(work).ofProjects(null)])
  const editions = new Map(posters.map(({ projectId, edition }) => [projectId, edition]))
  const name = ({ id, name }: { id: string; name: string }) => ({ projectId: id, name })
  return {
    items: projects
      .filter(({ id }) => editions.has(id))
      .map((project) => ({ ...name(project), edition: editions.get(project.id)! })),
    without: projects.filter(({ id }) => !editions.has(id)).map(name),
  }
}
