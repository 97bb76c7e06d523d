import { actorName, type Work } from '#platform/work/index.ts'

export interface ProjectSetting {
  projectId: string
  timezone: string
  /** Nothing is asked for that was due before this local day. */
  plansFrom: string
  version: number
  changedBy: string | null
}

const columns = `project_id AS "projectId", timezone, plans_from AS "plansFrom", version, changed_by AS "changedBy"`

/** How projects work with the plan. */
export function settingStore(work: Work) {
  const changedBy = actorName(work)
  return {
    /** The settings of the projects; a project that has none begins with the given day. */
    open: async (
      projects: readonly { projectId: string; timezone: string; today: string }[],
    ): Promise<Map<string, ProjectSetting>> => {
      await work.sql(
        `INSERT INTO journey.project_setting (project_id, timezone, plans_from, changed_by)
         SELECT r."projectId", r.timezone, r.today, $2
           FROM jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, timezone text, today date)
          WHERE NOT EXISTS (SELECT 1 FROM journey.project_setting s WHERE s.project_id = r."projectId")
         ON CONFLICT DO NOTHING`,
        [JSON.stringify(projects), changedBy],
      )
      const rows = await work.sql<ProjectSetting>(
        `SELECT ${columns} FROM journey.project_setting WHERE project_id = ANY ($1)`,
        [projects.map(({ projectId }) => projectId)],
      )
      return new Map(rows.map((row) => [row.projectId, row]))
    },

    of: async (projectId: string): Promise<ProjectSetting | undefined> =>
      (
        await work.sql<ProjectSetting>(
          `SELECT ${columns} FROM journey.project_setting WHERE project_id = $1`,
          [projectId],
        )
      )[0],

    /** Sets the day from which the project works with the plan. */
    planFrom: (projectId: string, timezone: string, plansFrom: string) =>
      work.sql(
        `INSERT INTO journey.project_setting AS s (project_id, timezone, plans_from, changed_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (project_id) DO UPDATE SET plans_from = excluded.plans_from, changed_by = excluded.changed_by, version = s.version + 1
          WHERE s.plans_from <> excluded.plans_from`,
        [projectId, timezone, plansFrom, changedBy],
      ),
  }
}
