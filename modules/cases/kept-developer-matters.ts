import type { StandingCentre } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CaseRow, DeveloperMatterRow } from './tables.ts'
import type { DeveloperWay } from './ways.ts'

type Place = Pick<CaseRow, 'project_id' | 'id'>

export function developerMatters(work: Work) {
  return {
    async of({ project_id, id }: Place): Promise<DeveloperMatterRow | null> {
      const [row] = await work.sql<DeveloperMatterRow>(
        'SELECT * FROM cases.developer_matter WHERE project_id = $1 AND case_id = $2',
        [project_id, id],
      )
      return row ?? null
    },

    add(
      { project_id, id, opened_at }: Place & Pick<CaseRow, 'opened_at'>,
      { centre, way, arrivedWith }: { centre: StandingCentre; way: DeveloperWay; arrivedWith: string | null },
    ): void {
      work.send(
        `INSERT INTO cases.developer_matter (project_id, case_id, opened_at, way, centre_department_id, centre_name, centre_side, arrived_at, arrived_with)
         VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $8::text IS NOT NULL THEN $9::timestamptz END, $8)`,
        [
          project_id,
          id,
          opened_at,
          way,
          centre.departmentId,
          centre.departmentName,
          centre.side,
          arrivedWith,
          work.now,
        ],
      )
    },

    async arrive({ project_id, id }: Place, arrivedWith: string): Promise<void> {
      await work.sql(
        'UPDATE cases.developer_matter SET arrived_at = $3, arrived_with = $4 WHERE project_id = $1 AND case_id = $2',
        [project_id, id, work.now, arrivedWith],
      )
    },

    /** Another topic is no affair of the developer's. */
    async remove({ project_id, id }: Place): Promise<void> {
      await work.sql('DELETE FROM cases.developer_matter WHERE project_id = $1 AND case_id = $2', [
        project_id,
        id,
      ])
    },
  }
}
