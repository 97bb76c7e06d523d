import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { papersOf } from '../papers.ts'
import { presentEntry } from '../present.ts'
import type { CaseRow, EntryRow } from '../tables.ts'
import { presentBrief, sameMatterCases } from './same-matter-cases.ts'

interface Linked extends CaseRow {
  merged_at: Date | null
  merged_by_name: string | null
}

/** What belongs to a case: what it repeats, what was merged and split, and what may be the same matter. */
export async function caseLinks(work: Work, caseId: string) {
  const [file] = await work.sql<CaseRow & { body: string }>(
    `SELECT c.*, (SELECT e.body FROM cases.entry e WHERE e.project_id = c.project_id AND e.case_id = c.id ORDER BY e.id LIMIT 1) AS body
       FROM cases.case_file c WHERE c.id = $1`,
    [caseId],
  )
  if (!file) throw common.notFound()
  const named = [file.repeat_of, file.merged_into, file.split_from].filter((id) => id !== null)
  const [linked, similar] = await Promise.all([
    work.sql<Linked>(
      `SELECT c.*, m.merged_at, m.merged_by_name FROM cases.case_file c
         LEFT JOIN cases.merge m ON m.project_id = c.project_id AND m.case_id = c.id AND m.undone_at IS NULL
        WHERE c.id = ANY ($1) OR c.repeat_of = $2 OR c.merged_into = $2 OR c.split_from = $2 ORDER BY c.opened_at DESC LIMIT 60`,
      [named, caseId],
    ),
    file.closed_at
      ? { items: [] }
      : sameMatterCases(work, {
          words: `${file.title} ${file.body}`,
          categoryId: file.category_id,
          personId: file.reporter_person_id,
          homeId: file.home_id,
          householdId: file.household_id,
          not: caseId,
        }),
  ])
  const merged = linked.filter(({ merged_into }) => merged_into === caseId)
  const entries = merged.length ? await entriesOf(work, file, merged) : []
  const papers = await papersOf(work, entries)
  const one = (id: string | null) => {
    const row = id === null ? undefined : linked.find((other) => other.id === id)
    return row ? presentBrief(row) : null
  }
  const known = new Set(linked.map(({ id }) => id))
  return {
    repeatOf: one(file.repeat_of),
    repeats: linked.filter(({ repeat_of }) => repeat_of === caseId).map((row) => presentBrief(row)),
    mergedInto: one(file.merged_into),
    merged: merged.map((row) => ({
      ...presentBrief(row),
      mergedAt: row.merged_at!,
      mergedByName: row.merged_by_name!,
    })),
    splitFrom: one(file.split_from),
    splitOff: linked.filter(({ split_from }) => split_from === caseId).map((row) => presentBrief(row)),
    similar: similar.items.filter(({ id }) => !known.has(id)),
    /** The words of the cases that go on here, each with the number that it was said under. */
    entries: entries.map((entry) => ({
      ...presentEntry(entry, papers),
      number: merged.find(({ id }) => id === entry.case_id)!.number,
    })),
  }
}

function entriesOf(work: Work, { project_id }: CaseRow, merged: readonly CaseRow[]): Promise<EntryRow[]> {
  return work.sql<EntryRow>(
    'SELECT * FROM cases.entry WHERE project_id = $1 AND case_id = ANY ($2) ORDER BY id',
    [project_id, merged.map(({ id }) => id)],
  )
}
