import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import { dueOf, type Milestones, stageOf } from '../programme.ts'
import type { Stage } from '../stages.ts'

export interface ProgrammeRow extends Milestones {
  id: string
  projectId: string
  cycle: number
  deliveredOn: string
  anniversaryOn: string
  listedOn: string
  surveyedBy: string | null
  surveySeal: string | null
  proposedOn: string | null
  proposedBy: string | null
  proposedById: string | null
  returnedBecause: string | null
  decidedBy: string | null
  decidedById: string | null
  stage: Stage
  dueOn: string | null
  version: number
  changedBy: string | null
}

const columnOf = {
  surveyBegunOn: 'survey_begun_on',
  surveyedOn: 'surveyed_on',
  surveyedBy: 'surveyed_by',
  surveySeal: 'survey_seal',
  polledOn: 'polled_on',
  proposedOn: 'proposed_on',
  proposedBy: 'proposed_by',
  proposedById: 'proposed_by_id',
  returnedBecause: 'returned_because',
  decidedOn: 'decided_on',
  decidedBy: 'decided_by',
  decidedById: 'decided_by_id',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  acceptedOn: 'accepted_on',
  toldOn: 'told_on',
  anniversaryOn: 'anniversary_on',
} as const
type Changed = Partial<Pick<ProgrammeRow, keyof typeof columnOf>>

export const programmeColumns = [
  ...Object.entries({
    projectId: 'project_id',
    deliveredOn: 'delivered_on',
    listedOn: 'listed_on',
    dueOn: 'due_on',
    changedBy: 'changed_by',
    ...columnOf,
  }).map(([name, column]) => `g.${column} AS "${name}"`),
  ...['id', 'cycle', 'stage', 'version'].map((column) => `g.${column}`),
].join(', ')

/** The programmes of projects, one for each cycle. */
export function programmeStore(work: Work) {
  return {
    /** The programme, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<ProgrammeRow> => {
      const [row] = await work.sql<ProgrammeRow>(
        `SELECT ${programmeColumns} FROM renewal.programme g WHERE g.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** The newest programme of each project. */
    newest: (projectIds: readonly string[]) =>
      work.sql<ProgrammeRow>(
        `SELECT DISTINCT ON (g.project_id) ${programmeColumns} FROM renewal.programme g WHERE g.project_id = ANY ($1)
          ORDER BY g.project_id, g.cycle DESC`,
        [projectIds],
      ),

    /** The new programme; null when this cycle of the project has one already. */
    add: async (
      row: Pick<ProgrammeRow, 'projectId' | 'cycle' | 'deliveredOn' | 'anniversaryOn' | 'listedOn' | 'dueOn'>,
    ): Promise<string | null> => {
      const [added] = await work.sql<{ id: string }>(
        `INSERT INTO renewal.programme (id, project_id, cycle, delivered_on, anniversary_on, listed_on, due_on, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
        [
          work.newId(),
          row.projectId,
          row.cycle,
          row.deliveredOn,
          row.anniversaryOn,
          row.listedOn,
          row.dueOn,
          actorName(work),
          work.now,
        ],
      )
      return added?.id ?? null
    },

    /** Writes what was reached; stage and last day follow. */
    change: async (known: ProgrammeRow, changed: Changed): Promise<void> => {
      const now = { ...known, ...changed }
      const stage = stageOf(now)
      const [plan] = await work.sql<{ until: string | null }>(
        'SELECT max(planned_until) AS until FROM renewal.item WHERE programme_id = $1',
        [known.id],
      )
      const due = dueOf(stage, now.anniversaryOn, now, plan?.until ?? null)
      const keys = Object.keys(changed) as (keyof Changed)[]
      const sets = keys.map((key, at) => `${columnOf[key]} = $${at + 5}, `).join('')
      await work.sql(
        `UPDATE renewal.programme SET ${sets}stage = $2, due_on = $3, changed_by = $4, version = version + 1 WHERE id = $1`,
        [known.id, stage, due, actorName(work), ...keys.map((key) => changed[key])],
      )
    },
  }
}

/** In how many years each project is renewed again, where it says so itself. */
export async function rhythmsOf(work: Work, projectIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await work.sql<{ projectId: string; everyYears: number }>(
    'SELECT project_id AS "projectId", every_years AS "everyYears" FROM renewal.rhythm WHERE project_id = ANY ($1)',
    [projectIds],
  )
  return new Map(rows.map(({ projectId, everyYears }) => [projectId, everyYears]))
}

/** Sets the rhythm of a project. */
export const setRhythm = (work: Work, projectId: string, everyYears: number) =>
  work.sql(
    `INSERT INTO renewal.rhythm (id, project_id, every_years, changed_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (project_id) DO UPDATE SET every_years = EXCLUDED.every_years, changed_by = EXCLUDED.changed_by`,
    [work.newId(), projectId, everyYears, actorName(work)],
  )
