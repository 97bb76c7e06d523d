import type { Work } from '#platform/work/index.ts'
import type { CaseInHand } from '../in-hand.ts'
import type { CasesTables, RulingRow, TaskState } from '../tables.ts'

export function rulingStore(work: Work) {
  const db = work.tables<CasesTables>()
  return {
    /** What was sent back, when it was last decided whose the case is, and the question that is open. */
    async standing({ file: { project_id, id } }: Pick<CaseInHand, 'file'>) {
      const [returned, rulings] = await Promise.all([
        work.sql<{ state: TaskState; ruled: boolean; endedAt: Date | null }>(
          `SELECT state, ruled, ended_at AS "endedAt" FROM cases.task
            WHERE project_id = $1 AND case_id = $2 AND state = 'returned'`,
          [project_id, id],
        ),
        work.sql<RulingRow>(
          'SELECT * FROM cases.ruling WHERE project_id = $1 AND case_id = $2 ORDER BY asked_at DESC, id DESC',
          [project_id, id],
        ),
      ])
      return {
        returned,
        decidedAt: rulings.find(({ decided_at }) => decided_at)?.decided_at ?? null,
        open: rulings.find(({ decided_at }) => decided_at === null) ?? null,
      }
    },

    async add(row: RulingRow): Promise<void> {
      await db.insertInto('cases.ruling').values(row).execute()
    },

    async change(
      { project_id, case_id, id, version }: RulingRow,
      changes: Partial<RulingRow>,
    ): Promise<void> {
      await db
        .updateTable('cases.ruling')
        .set({ ...changes, version: version + 1 })
        .where('project_id', '=', project_id)
        .where('case_id', '=', case_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
