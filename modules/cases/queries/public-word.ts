import type { Work } from '#platform/work/index.ts'

interface PublicWord {
  at: Date
  kind: string
  body: string
  staffId: string
  staffName: string
}

/** A word of the staff in a case, if it was said for everybody to read; null for everything else. */
export async function publicWord(work: Work, caseId: string, entryId: string): Promise<PublicWord | null> {
  const [word] = await work.sql<PublicWord>(
    `SELECT e.at, e.kind, e.body, e.author_id AS "staffId", e.author_name AS "staffName"
       FROM cases.case_file f JOIN cases.entry e ON e.project_id = f.project_id AND e.case_id = f.id AND e.id = $2
      WHERE f.id = $1 AND f.channel = 'board' AND e.visible_to_customer AND e.author_kind = 'staff' AND e.details @> '{"public": true}'`,
    [caseId, entryId],
  )
  return word ?? null
}
