import { rowsHistory } from '#platform/history/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import type { CaseKind } from '../case.ts'
import { awayAfterMs, type CaseLanguage, type Presence } from '../rotation.ts'

interface RotationRow {
  id: string
  departmentId: string
  departmentName: string
  nodeName: string
  active: boolean
  mostOpen: number
  version: number
  members: {
    staffId: string
    name: string
    version: number
    takesPart: boolean
    kinds: CaseKind[]
    categoryIds: string[]
    languages: CaseLanguage[]
    presence: Presence
    open: number
  }[]
}

/** The departments in reach that were set, each with its people, who is there now and how much each carries. */
export async function listRotations(work: Work) {
  const items = await work.sql<RotationRow>(
    `SELECT r.id, r.department_id AS "departmentId", d.name AS "departmentName", d.node_name AS "nodeName", r.active,
            r.most_open AS "mostOpen", r.version, coalesce(m.members, '[]') AS members
       FROM cases.rotation r CROSS JOIN LATERAL organization.department_cards(ARRAY[r.department_id]) d
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('staffId', s.id, 'name', s.name, 'version', coalesce(k.version, 0),
             'takesPart', coalesce(k.takes_part, false), 'kinds', coalesce(k.kinds, '{}'), 'categoryIds', coalesce(k.category_ids, '{}'),
             'languages', coalesce(k.languages, '{}'), 'open', o.open,
             'presence', CASE WHEN p.seen_at > $2 THEN p.state ELSE 'away' END) ORDER BY s.name, s.id) AS members
           FROM organization.staff_cards(ARRAY(SELECT staff_id FROM organization.department_members(r.department_id, $1)), $1) s
           LEFT JOIN cases.rotation_member k ON k.department_id = r.department_id AND k.staff_id = s.id
           LEFT JOIN cases.presence p ON p.staff_id = s.id
           CROSS JOIN LATERAL (SELECT count(*)::integer AS open FROM (SELECT FROM cases.case_file c
             WHERE c.owner_staff_id = s.id AND c.closed_at IS NULL LIMIT 501) counted) o) m
      ORDER BY r.active DESC, d.node_name, d.name`,
    [work.now, new Date(work.now.getTime() - awayAfterMs)],
  )
  return { items }
}

/** Who changed what of the rotations in reach. */
export async function rotationHistory(work: Work, paging: { limit?: number; after?: string }) {
  const rows = await work.sql<{ id: string }>(
    'SELECT id FROM cases.rotation UNION ALL SELECT id FROM cases.rotation_member',
  )
  return rowsHistory(
    work,
    rows.map(({ id }) => id),
    paging,
  )
}

/** What the asker said of herself; away until she says otherwise. */
export async function getPresence(work: Work) {
  const [row] = await work.sql<{ state: Presence; saidAt: Date }>(
    'SELECT state, said_at AS "saidAt" FROM cases.presence WHERE staff_id = $1',
    [(work.actor as StaffActor).id],
  )
  return row ?? { state: 'away' as const, saidAt: null }
}
