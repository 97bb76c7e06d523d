import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Plan } from '#design/plan/plan.ts'
import { usualPlan } from '../plan.ts'

interface Edition {
  id: string
  number: number
  plan: Plan
  pictureFileId: string | null
  drawnAt: Date
  drawnBy: string
}

interface Row {
  id: string
  name: string
  version: number
  planFileId: string | null
  plan: Plan | null
  bedrooms: number | null
  livingRooms: number | null
  bathrooms: number | null
  homes: number
  editions: Edition[]
}

/** A layout with its plan as it is now, the picture behind it, and every edition, the latest first. */
export async function layoutPlans(work: Work, projectId: string, layoutId: string) {
  const [row] = await work.sql<Row>(
    `SELECT l.id, l.name, l.version, l.plan_file_id AS "planFileId", l.plan, l.bedrooms, l.living_rooms AS "livingRooms", l.bathrooms,
            (SELECT count(*)::int FROM estate.home h WHERE h.layout_id = l.id) AS homes,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'plan', e.plan, 'pictureFileId', e.picture_file_id,
                        'drawnAt', to_char(e.drawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'drawnBy', e.drawn_by) ORDER BY e.number DESC)
                        FROM estate.plan_edition e WHERE e.project_id = l.project_id AND e.layout_id = l.id), '[]') AS editions
       FROM estate.layout l WHERE l.project_id = $1 AND l.id = $2`,
    [projectId, layoutId],
  )
  if (!row) throw common.notFound()
  const { plan, bedrooms, livingRooms, bathrooms, ...rest } = row
  return { ...rest, plan: plan ?? usualPlan({ bedrooms, livingRooms, bathrooms }), isDrawn: plan !== null }
}
