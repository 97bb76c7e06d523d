import type { Work } from '#platform/work/index.ts'
import { type CaseKind, type CaseState, isOpen } from '../case.ts'
import type { CaseRow } from '../tables.ts'

export interface CaseBrief {
  id: string
  number: string
  kind: CaseKind
  title: string
  state: CaseState
  isOpen: boolean
  openedAt: Date
  ownerName: string
}

/** The newest cases of a customer or of a home that the caller sees, for whoever serves them. */
export async function casesOf(
  work: Work,
  { personId, homeId, limit = 20 }: { personId?: string; homeId?: string; limit?: number },
): Promise<CaseBrief[]> {
  const rows = await work.sql<CaseRow>(
    `SELECT id, number, kind, title, state, opened_at, owner_name FROM cases.case_file
      WHERE ${personId ? 'reporter_person_id = $1' : 'home_id = $1'} ORDER BY opened_at DESC, id DESC LIMIT $2`,
    [personId ?? homeId, limit],
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    state: row.state,
    isOpen: isOpen(row),
    openedAt: row.opened_at,
    ownerName: row.owner_name,
  }))
}
