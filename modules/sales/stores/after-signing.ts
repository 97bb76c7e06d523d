import { actorName, type Work } from '#platform/work/index.ts'
import type { answerWays, MortgageKind } from '../after-signing.ts'

export interface FilingRow {
  contractId: string
  number: string
  filedOn: string
  version: number
  changedBy: string | null
}
export interface MortgageRow {
  id: string
  contractId: string
  kind: MortgageKind
  bank: string
  appliedOn: string
  approvedOn: string | null
  paidOn: string | null
  missing: string
  words: string
  toldOn: string
  version: number
  changedBy: string | null
}
export interface AnswerRow {
  contractId: string
  way: (typeof answerWays)[number]
  clear: number
  smooth: number
  words: string | null
  onDay: string
  byName: string
}

/** What follows a signed contract: filing, loan, answers. */
export function afterSigningStore(work: Work) {
  const changedBy = actorName(work)
  return {
    filings: (contractIds: readonly string[]) =>
      work.sql<FilingRow>(
        `SELECT f.contract_id AS "contractId", f.number, f.filed_on AS "filedOn", f.version, f.changed_by AS "changedBy"
           FROM sales.filing f WHERE f.contract_id = ANY ($1)`,
        [contractIds],
      ),

    mortgages: (contractIds: readonly string[]) =>
      work.sql<MortgageRow>(
        `SELECT m.id, m.contract_id AS "contractId", m.kind, m.bank, m.applied_on AS "appliedOn", m.approved_on AS "approvedOn",
                m.paid_on AS "paidOn", m.missing, m.words, m.told_on AS "toldOn", m.version, m.changed_by AS "changedBy"
           FROM sales.mortgage m WHERE m.contract_id = ANY ($1)`,
        [contractIds],
      ),

    answers: (contractIds: readonly string[]) =>
      work.sql<AnswerRow>(
        `SELECT a.contract_id AS "contractId", a.way, a.clear, a.smooth, a.words, a.on_day AS "onDay", a.by_name AS "byName"
           FROM sales.signing_answer a WHERE a.contract_id = ANY ($1)`,
        [contractIds],
      ),

    /** The number of the filing, or another one where it was wrong. */
    file: (projectId: string, contractId: string, number: string, filedOn: string) =>
      work.sql(
        `INSERT INTO sales.filing (id, project_id, contract_id, number, filed_on, changed_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (contract_id) DO UPDATE SET number = excluded.number, filed_on = excluded.filed_on,
           changed_by = excluded.changed_by, version = filing.version + 1`,
        [work.newId(), projectId, contractId, number, filedOn, changedBy],
      ),

    setMortgage: (
      projectId: string,
      row: Omit<MortgageRow, 'id' | 'version' | 'changedBy'>,
    ): Promise<unknown> =>
      work.sql(
        `INSERT INTO sales.mortgage (id, project_id, contract_id, kind, bank, applied_on, approved_on, paid_on, missing, words, told_on, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (contract_id) DO UPDATE SET kind = excluded.kind, bank = excluded.bank, applied_on = excluded.applied_on,
           approved_on = excluded.approved_on, paid_on = excluded.paid_on, missing = excluded.missing, words = excluded.words,
           told_on = excluded.told_on, changed_by = excluded.changed_by, version = mortgage.version + 1`,
        [
          work.newId(),
          projectId,
          row.contractId,
          row.kind,
          row.bank,
          row.appliedOn,
          row.approvedOn,
          row.paidOn,
          row.missing,
          row.words,
          row.toldOn,
          changedBy,
        ],
      ),

    /** Keeps the answers once; false when somebody had answered before. */
    answer: async (projectId: string, row: Omit<AnswerRow, 'byName'>): Promise<boolean> => {
      const added = await work.sql(
        `INSERT INTO sales.signing_answer (id, project_id, contract_id, way, clear, smooth, words, on_day, at, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (contract_id) DO NOTHING RETURNING id`,
        [
          work.newId(),
          projectId,
          row.contractId,
          row.way,
          row.clear,
          row.smooth,
          row.words,
          row.onDay,
          work.now,
          changedBy ?? '',
        ],
      )
      return added.length > 0
    },
  }
}
