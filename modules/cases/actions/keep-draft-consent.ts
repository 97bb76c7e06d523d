import { refusals } from '#platform/errors/index.ts'
import { versionedRecords, type Work } from '#platform/work/index.ts'
import type { DraftSettings } from '../drafts/draft.ts'

interface ConsentRow {
  id: string
  nodeId: string
  allowed: boolean
  note: string
  version: number
  changedBy: string | null
}

const rowsOf = (work: Work) =>
  work.sql<ConsentRow>(
    'SELECT id, node_id AS "nodeId", allowed, note, version, changed_by AS "changedBy" FROM cases.draft_consent ORDER BY id',
  )

/** The companies that decided on drafts, in reach of the reader. */
export async function listConsents(work: Work, settings: DraftSettings | undefined) {
  const items = (await rowsOf(work)).map(({ id: _, ...item }) => item)
  return { isConfigured: settings !== undefined, items }
}

/** A company allows drafts or does not, with the ground for it; outside the reach the company is "not found". */
export async function keepConsent(
  work: Work,
  settings: DraftSettings | undefined,
  nodeId: string,
  { allowed, note, version }: { allowed: boolean; note: string; version?: number | undefined },
) {
  const known = (await rowsOf(work)).find((one) => one.nodeId === nodeId)
  if (known)
    await versionedRecords(work).change('cases.draft_consent', known.id, version ?? 0, { allowed, note })
  else {
    const [reach] = await work.sql<{ all: boolean }>(
      `SELECT scope.sees_everything() OR EXISTS (SELECT FROM scope.node_branch WHERE node_id = $1 AND ancestor_id = ANY (scope.nodes())) AS all`,
      [nodeId],
    )
    if (!reach?.all) throw refusals.notFound()
    await work.sql(
      'INSERT INTO cases.draft_consent (id, node_id, allowed, note, changed_by) VALUES ($1, $2, $3, $4, $5)',
      [work.newId(), nodeId, allowed, note, work.actor.kind === 'staff' ? work.actor.name : null],
    )
  }
  return listConsents(work, settings)
}
