import type { Plan } from '#design/plan/plan.ts'
import { usualPlan } from '../plan.ts'
import type { Work } from '#platform/work/index.ts'

interface LayoutRecord {
  id: string
  name: string
  bedrooms: number | null
  livingRooms: number | null
  bathrooms: number | null
  grossArea: number | null
  netArea: number | null
  planFileId: string | null
  plan: Plan
  version: number
  homes: number
}

/** The layouts of a project by size, with how many homes are built like it. */
export async function listLayouts(work: Work, projectId: string): Promise<{ layouts: LayoutRecord[] }> {
  const layouts = await work.sql<Omit<LayoutRecord, 'plan'> & { plan: Plan | null }>(
    `SELECT l.id, l.name, l.bedrooms, l.living_rooms AS "livingRooms", l.bathrooms, l.gross_area::float8 AS "grossArea",
            l.net_area::float8 AS "netArea", l.plan_file_id AS "planFileId", l.plan, l.version,
            (SELECT count(*) FROM estate.home h WHERE h.layout_id = l.id) AS homes
       FROM estate.layout l WHERE l.project_id = $1 ORDER BY l.gross_area NULLS LAST, l.name COLLATE "zh-x-icu", l.id`,
    [projectId],
  )
  return { layouts: layouts.map((layout) => ({ ...layout, plan: layout.plan ?? usualPlan(layout) })) }
}
