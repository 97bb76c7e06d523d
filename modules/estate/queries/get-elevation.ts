import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { drawFloors, type HomeOnFloor } from '../elevation.ts'

interface BuildingDrawn {
  id: string
  name: string
  number: string
  phaseName: string
  floors: number
  units: { number: string; name: string }[]
  homes: { floor: number; home: HomeOnFloor }[]
}

/** The building as it stands, floors by units with every home, in one statement. */
export async function getElevation(work: Work, projectId: string, buildingId: string) {
  const [drawn] = await work.sql<BuildingDrawn>(
    `SELECT b.id, b.name, b.number, f.name AS "phaseName", b.floors,
        coalesce((SELECT jsonb_agg(jsonb_build_object('number', u.number, 'name', u.name) ORDER BY length(u.number), u.number)
                    FROM estate.building_unit u WHERE u.building_id = b.id), '[]') AS units,
        coalesce((SELECT jsonb_agg(jsonb_build_object('floor', h.floor, 'home', jsonb_build_object('id', h.id, 'unitNumber', h.unit_number, 'number', h.number,
                    'homeCode', h.home_code, 'layoutName', l.name, 'grossArea', h.gross_area, 'state', h.state))
                    ORDER BY length(h.unit_number), h.unit_number, length(h.number), h.number)
                    FROM estate.home h LEFT JOIN estate.layout l ON l.id = h.layout_id
                   WHERE h.building_id = b.id AND h.project_id = $1), '[]') AS homes
       FROM estate.building b JOIN estate.phase f ON f.id = b.phase_id WHERE b.id = $2 AND b.project_id = $1`,
    [projectId, buildingId],
  )
  if (!drawn) throw common.notFound()
  const { floors, units, homes, ...building } = drawn
  return { building, units, floors: drawFloors(floors, homes) }
}
