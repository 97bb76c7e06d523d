import type { Plan } from '#design/plan/plan.ts'
import { usualPlan } from '../plan.ts'
import { refusals as common } from '#platform/errors/index.ts'
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
       FROM estate.project p LEFT JOIN estate.layout l ON l.project_id = p.id WHERE p.id = $1 ORDER BY l.gross_area NULLS LAST, l.name COLLATE "zh-x-icu", l.id`,
    [projectId],
  )
  if (layouts.length === 0) throw common.notFound()
  // A project without layouts is one row of nulls.
  const drawn = layouts.filter(({ id }) => id !== null)
  return { layouts: drawn.map((layout) => ({ ...layout, plan: layout.plan ?? usualPlan(layout) })) }
}
