import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import type { MilestoneRow, SpecialPlanRow } from '../special-tables.ts'
import { isStanding } from '../special.ts'

export interface SpecialTables {
  'cases.special_plan': SpecialPlanRow
  'cases.milestone': MilestoneRow
}

export function specialStore(work: Work) {
  const db = work.tables<SpecialTables>()
  return {
    /** Every plan that a case ever had, the newest first. */
    plansOf: (caseId: string) =>
      work.sql<SpecialPlanRow>(
        'SELECT * FROM cases.special_plan WHERE case_id = $1 ORDER BY asked_at DESC, id DESC',
        [caseId],
      ),

    milestonesOf: (caseId: string) =>
      work.sql<MilestoneRow>('SELECT * FROM cases.milestone WHERE case_id = $1 ORDER BY due_at, id', [
        caseId,
      ]),

    /** The plan that stands now, if any. */
    async standing(caseId: string): Promise<SpecialPlanRow | null> {
      return (await this.plansOf(caseId)).find(({ state }) => isStanding(state)) ?? null
    },

    /** Locks one plan of a case; another case's plan is not there. */
    async take(caseId: string, planId: string, version: number): Promise<SpecialPlanRow> {
      const [row] = await work.sql<SpecialPlanRow>(
        'SELECT * FROM cases.special_plan WHERE case_id = $1 AND id = $2 FOR UPDATE',
        [caseId, planId],
      )
      if (!row) throw common.notFound()
      await refuseStale(version, { version: row.version, changedBy: row.changed_by, theirs: () => row })
      return row
    },

    async takeMilestone(caseId: string, milestoneId: string): Promise<MilestoneRow> {
      const [row] = await work.sql<MilestoneRow>(
        'SELECT * FROM cases.milestone WHERE case_id = $1 AND id = $2 AND shown FOR UPDATE',
        [caseId, milestoneId],
      )
      if (!row) throw common.notFound()
      return row
    },

    async add(plan: SpecialPlanRow, milestones: MilestoneRow[]): Promise<void> {
      await db.insertInto('cases.special_plan').values(plan).execute()
      await db.insertInto('cases.milestone').values(milestones).execute()
    },

    async change(
      { project_id, case_id, id, version }: SpecialPlanRow,
      changes: Partial<SpecialPlanRow>,
    ): Promise<void> {
      await db
        .updateTable('cases.special_plan')
        .set({ ...changes, version: version + 1, changed_by: actorName(work) })
        .where('project_id', '=', project_id)
        .where('case_id', '=', case_id)
        .where('id', '=', id)
        .execute()
    },

    /** What is shown from now on, or no longer. */
    async showMilestones({ project_id, case_id, id }: SpecialPlanRow, shown: boolean): Promise<void> {
      await db
        .updateTable('cases.milestone')
        .set({ shown })
        .where('project_id', '=', project_id)
        .where('case_id', '=', case_id)
        .where('plan_id', '=', id)
        .execute()
    },

    async changeMilestone(
      { project_id, case_id, id, version }: MilestoneRow,
      changes: Partial<MilestoneRow>,
    ): Promise<void> {
      await db
        .updateTable('cases.milestone')
        .set({ ...changes, version: version + 1, changed_by: actorName(work) })
        .where('project_id', '=', project_id)
        .where('case_id', '=', case_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
