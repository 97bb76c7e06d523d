import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import type { DisputePaperRow, DisputeRow, DisputeStepRow, LegalStepRow } from '../dispute-tables.ts'

export interface DisputeTables {
  'cases.dispute': DisputeRow
  'cases.dispute_step': DisputeStepRow
  'cases.dispute_paper': DisputePaperRow
  'cases.legal_step': LegalStepRow
}

export function disputeStore(work: Work) {
  const db = work.tables<DisputeTables>()
  const rows = <Row>(table: string, disputeId: string) =>
    work.sql<Row>(`SELECT * FROM cases.${table} WHERE dispute_id = $1 ORDER BY id`, [disputeId])
  const one = async <Row extends { version: number; changed_by: string | null }>(
    table: 'dispute' | 'legal_step',
    id: string,
    version?: number,
  ): Promise<Row> => {
    const [row] = await work.sql<Row>(`SELECT * FROM cases.${table} WHERE id = $1 FOR UPDATE`, [id])
    if (!row) throw common.notFound()
    if (version !== undefined)
      await refuseStale(version, { version: row.version, changedBy: row.changed_by, theirs: () => row })
    return row
  }
  return {
    /** Locks a dispute for a change. */
    take: (disputeId: string, version?: number) => one<DisputeRow>('dispute', disputeId, version),
    takeLegalStep: (id: string, version: number) => one<LegalStepRow>('legal_step', id, version),
    stepsOf: (disputeId: string) => rows<DisputeStepRow>('dispute_step', disputeId),
    papersOf: (disputeId: string) => rows<DisputePaperRow>('dispute_paper', disputeId),
    legalStepsOf: (disputeId: string) => rows<LegalStepRow>('legal_step', disputeId),

    async ofCase(caseId: string): Promise<DisputeRow | null> {
      const [row] = await work.sql<DisputeRow>('SELECT * FROM cases.dispute WHERE case_id = $1', [caseId])
      return row ?? null
    },

    async add(row: DisputeRow): Promise<void> {
      await db.insertInto('cases.dispute').values(row).execute()
    },

    async addStep(row: DisputeStepRow): Promise<void> {
      await db.insertInto('cases.dispute_step').values(row).execute()
    },

    async addPaper(row: DisputePaperRow): Promise<void> {
      await db.insertInto('cases.dispute_paper').values(row).execute()
    },

    async addLegalStep(row: LegalStepRow): Promise<void> {
      await db.insertInto('cases.legal_step').values(row).execute()
    },

    async change({ project_id, id, version }: DisputeRow, changes: Partial<DisputeRow>): Promise<void> {
      await db
        .updateTable('cases.dispute')
        .set({ ...changes, version: version + 1, changed_by: actorName(work) })
        .where('project_id', '=', project_id)
        .where('id', '=', id)
        .execute()
    },

    async changeLegalStep(
      { project_id, id, version }: LegalStepRow,
      changes: Partial<LegalStepRow>,
    ): Promise<void> {
      await db
        .updateTable('cases.legal_step')
        .set({ ...changes, version: version + 1, changed_by: actorName(work) })
        .where('project_id', '=', project_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
