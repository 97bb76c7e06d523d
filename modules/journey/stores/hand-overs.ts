import { type ListOrder, orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { isOpen } from './actions.ts'
import type { handOverOrders, HandOverState, PlaceToHand, Share } from '../hand-overs/hand-over.ts'

export interface HandOverRecord {
  id: string
  staffId: string
  fromOn: string
  untilOn: string | null
  state: HandOverState
  shares: Share[]
  roles: string[] | null
  projectIds: string[]
  total: number
  handled: number
  failure: string | null
  askedBy: string
  askedByName: string | null
  askedAt: Date
  finishedAt: Date | null
}

export interface HandedPlace {
  projectId: string
  role: string
  homeId: string | null
  personId: string | null
  toStaffId: string
  isPost: boolean
}

const columns = `o.id, o.staff_id AS "staffId", o.from_on AS "fromOn", o.until_on AS "untilOn", o.state, o.shares, o.roles,
  o.project_ids AS "projectIds", o.total, o.handled, o.failure, o.asked_by AS "askedBy", o.asked_by_name AS "askedByName",
  o.asked_at AS "askedAt", o.finished_at AS "finishedAt"`
const placeSet = `jsonb_to_recordset($2::jsonb) AS r("projectId" uuid, role text, "homeId" uuid, "personId" uuid, "toStaffId" uuid, "isPost" boolean)`
const samePlace = (one: string, other: string) =>
  `${one}.project_id = ${other}."projectId" AND ${one}.role = ${other}.role AND ${one}.home_id IS NOT DISTINCT FROM ${other}."homeId"
    AND ${one}.person_id IS NOT DISTINCT FROM ${other}."personId"`

export function handOverStore(work: Work) {
  const one = async (where: string, id: string): Promise<HandOverRecord> => {
    const [row] = await work.sql<HandOverRecord>(`SELECT ${columns} FROM journey.hand_over o ${where}`, [id])
    if (!row) throw common.notFound()
    return row
  }
  return {
    byId: (id: string) => one('WHERE o.id = $1', id),
    locked: (id: string) => one('WHERE o.id = $1 FOR UPDATE', id),

    /** What somebody stands for by name, in the caller's reach. */
    placesOf: (staffId: string) =>
      work.sql<Omit<PlaceToHand, 'building' | 'isPost'>>(
        `SELECT a.project_id AS "projectId", a.role, a.home_id AS "homeId", a.person_id AS "personId"
           FROM journey.assignment a WHERE a.staff_id = $1 ORDER BY a.project_id, a.role, a.home_id, a.person_id`,
        [staffId],
      ),

    /** Open actions by project, role and place of which somebody has the responsibility by name. */
    actionsOf: (staffId: string) =>
      work.sql<{
        projectId: string
        role: string
        homeId: string | null
        personId: string | null
        dueOn: string
      }>(
        `SELECT a.project_id AS "projectId", a.performer_role AS role, a.home_id AS "homeId", a.person_id AS "personId", a.due_on AS "dueOn"
           FROM journey.action a WHERE a.responsible_staff_id = $1 AND ${isOpen}`,
        [staffId],
      ),

    /** How many open actions of posts nobody is responsible for by name. */
    actionsOfPosts: (posts: readonly { projectId: string; role: string }[]) =>
      work.sql<{ projectId: string; role: string; count: number; late: number }>(
        `SELECT a.project_id AS "projectId", a.performer_role AS role, count(*) AS count, 
                count(*) FILTER (WHERE a.due_on < estate.local_day(a.project_id, $3)) AS late
           FROM unnest($1::uuid[], $2::text[]) AS p(project_id, role)
           JOIN journey.action a ON a.project_id = p.project_id AND a.performer_role = p.role
          WHERE ${isOpen} AND a.responsible_staff_id IS NULL GROUP BY 1, 2`,
        [posts.map(({ projectId }) => projectId), posts.map(({ role }) => role), work.now],
      ),

    /** Roles of projects for which somebody stands by name as a whole. */
    wholeProjects: (projectIds: readonly string[]) =>
      work.sql<{ projectId: string; role: string }>(
        `SELECT project_id AS "projectId", role FROM journey.assignment
          WHERE project_id = ANY ($1) AND home_id IS NULL AND person_id IS NULL`,
        [projectIds],
      ),

    projectsBelow: (nodeIds: readonly string[]) =>
      work.sql<{ nodeId: string; projectId: string }>(
        `SELECT b.node_id AS "nodeId", b.project_id AS "projectId" FROM scope.project_branch b
           JOIN journey.project_setting s USING (project_id) WHERE b.node_id = ANY ($1)`,
        [nodeIds],
      ),

    underWay: async (staffId: string): Promise<boolean> =>
      (
        await work.sql(
          `SELECT 1 FROM journey.hand_over WHERE staff_id = $1 AND state IN ('running', 'returning') LIMIT 1`,
          [staffId],
        )
      ).length > 0,

    add: async (
      row: Pick<
        HandOverRecord,
        'staffId' | 'fromOn' | 'untilOn' | 'state' | 'shares' | 'roles' | 'projectIds' | 'total'
      >,
    ): Promise<string> => {
      const id = work.newId()
      const { staffId, fromOn, untilOn, state, shares, roles, projectIds, total } = row
      await work.sql(
        `INSERT INTO journey.hand_over (id, staff_id, from_on, until_on, state, shares, roles, project_ids, total, asked_by, asked_by_name, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          id,
          staffId,
          fromOn,
          untilOn,
          state,
          JSON.stringify(shares),
          roles,
          projectIds,
          total,
          actorId(work),
          actorName(work),
          work.now,
        ],
      )
      return id
    },

    enter: (id: string, state: HandOverState, failure: string | null = null) =>
      work.sql(
        `UPDATE journey.hand_over SET state = $2, failure = $3,
                handled = CASE WHEN $2 IN ('running', 'returning') THEN 0 ELSE handled END,
                finished_at = CASE WHEN $2 IN ('handed', 'done', 'cancelled', 'failed') THEN $4::timestamptz END WHERE id = $1`,
        [id, state, failure, work.now],
      ),

    advance: (id: string, handled: number, total: number) =>
      work.sql('UPDATE journey.hand_over SET handled = $2, total = $3 WHERE id = $1', [id, handled, total]),

    /** Gives places to others and notes it; a post is taken by name for the whole project. */
    give: async (id: string, staffId: string, places: readonly HandedPlace[]): Promise<void> => {
      const set = JSON.stringify(places)
      await work.sql(
        `INSERT INTO journey.handed_place (hand_over_id, project_id, role, home_id, person_id, to_staff_id, is_post)
         SELECT $1, r."projectId", r.role, r."homeId", r."personId", r."toStaffId", r."isPost" FROM ${placeSet} ON CONFLICT DO NOTHING`,
        [id, set],
      )
      await work.sql(
        `UPDATE journey.assignment a SET staff_id = r."toStaffId", changed_by = $3, version = a.version + 1
           FROM ${placeSet} WHERE a.staff_id = $1 AND NOT r."isPost" AND ${samePlace('a', 'r')}`,
        [staffId, set, actorName(work)],
      )
      await work.sql(
        `INSERT INTO journey.assignment (id, project_id, role, staff_id, changed_by)
         SELECT uuidv7(), r."projectId", r.role, r."toStaffId", $1 FROM ${placeSet} WHERE r."isPost" ON CONFLICT DO NOTHING`,
        [actorName(work), set],
      )
    },

    /** The next places that have not come back. */
    handedOut: (id: string, most: number) =>
      work.sql<HandedPlace>(
        `SELECT project_id AS "projectId", role, home_id AS "homeId", person_id AS "personId", to_staff_id AS "toStaffId", is_post AS "isPost"
           FROM journey.handed_place WHERE hand_over_id = $1 AND NOT returned ORDER BY project_id, role, home_id, person_id LIMIT $2`,
        [id, most],
      ),

    /** Takes places back from those who still have them. */
    takeBack: async (id: string, staffId: string, places: readonly HandedPlace[]): Promise<void> => {
      const set = JSON.stringify(places)
      await work.sql(
        `UPDATE journey.assignment a SET staff_id = $1, changed_by = $3, version = a.version + 1
           FROM ${placeSet} WHERE a.staff_id = r."toStaffId" AND NOT r."isPost" AND ${samePlace('a', 'r')}`,
        [staffId, set, actorName(work)],
      )
      await work.sql(
        `DELETE FROM journey.assignment a USING (SELECT $1::uuid AS hand_over_id, r.* FROM ${placeSet}) AS r
          WHERE a.staff_id = r."toStaffId" AND r."isPost" AND ${samePlace('a', 'r')}`,
        [id, set],
      )
      await work.sql(
        `UPDATE journey.handed_place h SET returned = true FROM ${placeSet} WHERE h.hand_over_id = $1 AND ${samePlace('h', 'r')}`,
        [id, set],
      )
    },

    sharesOf: (ids: readonly string[]) =>
      work.sql<{ handOverId: string; staffId: string; places: number }>(
        `SELECT hand_over_id AS "handOverId", to_staff_id AS "staffId", count(*) AS places FROM journey.handed_place
          WHERE hand_over_id = ANY ($1) GROUP BY 1, 2`,
        [ids],
      ),

    list: async (query: {
      state?: string
      staffId?: string
      sort?: Sort<(typeof handOverOrders)[number]>
      limit?: number
      after?: string
    }) => {
      const { state = null, staffId = null, sort = '-askedAt', limit = 50, after } = query
      const order: ListOrder = orderBy(sort, { askedAt: 'o.asked_at', fromOn: 'o.from_on' }, 'o.id')
      const values: unknown[] = [state, staffId, limit + 1]
      const from = after ? `AND ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
      const rows = await work.sql<HandOverRecord & Placed>(
        `SELECT ${columns}, ${order.key} FROM journey.hand_over o
          WHERE ($1::text IS NULL OR o.state = $1) AND ($2::uuid IS NULL OR o.staff_id = $2) ${from} ORDER BY ${order.by} LIMIT $3`,
        values,
      )
      return order.page(rows, limit, (row) => row)
    },

    /** Those whose first day has come, and those whose last day is over. */
    due: (today: string) =>
      work.sql<{ id: string; state: HandOverState }>(
        `SELECT id, state FROM journey.hand_over
          WHERE state = 'planned' AND from_on <= $1 OR state = 'handed' AND until_on < $1 ORDER BY id`,
        [today],
      ),
  }
}
