import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { moveMergedCases } from '../topic-tree.ts'
import { countCases } from './count-changes.ts'

interface Merged {
  from: string
  into: string
  by: string
  /** The last case that was looked at. */
  after?: readonly [projectId: string, caseId: string]
}

/** Cases that are looked at in one go; no index leads from a topic to its cases, the key of the table does. */
const portion = 5000
const none = '00000000-0000-0000-0000-000000000000'

/** Lets the cases of a topic that went into another follow it; each portion commits by itself, and a second run finds nothing. */
export const mergedTopics = defineJob<Merged>(moveMergedCases, async (database, merged) => {
  for (let after: Merged['after'] | null = merged.after ?? [none, none]; after;) {
    const from: NonNullable<Merged['after']> = after
    after = await database.asSystem('move cases of merged topics', (work) => movePortion(work, merged, from))
  }
})

async function movePortion(
  work: Work,
  { from, into, by }: Merged,
  [projectId, caseId]: NonNullable<Merged['after']>,
): Promise<NonNullable<Merged['after']> | null> {
  const [last] = await work.sql<{ projectId: string; id: string; looked: number; moved: string[] }>(
    `WITH part AS (SELECT project_id, id, category_id FROM cases.case_file WHERE (project_id, id) > ($3, $4)
                    ORDER BY project_id, id LIMIT ${portion}),
          moved AS (UPDATE cases.case_file f SET category_id = $2, version = f.version + 1, changed_by = $5 FROM part p
                     WHERE p.category_id = $1 AND f.project_id = p.project_id AND f.id = p.id RETURNING f.id)
     SELECT project_id AS "projectId", id, (SELECT count(*) FROM part) AS looked,
            ARRAY(SELECT id FROM moved) AS moved FROM part ORDER BY project_id DESC, id DESC LIMIT 1`,
    [from, into, projectId, caseId, by],
  )
  if (last?.moved.length) await countCases(work, last.moved)
  return last && last.looked === portion ? [last.projectId, last.id] : null
}
