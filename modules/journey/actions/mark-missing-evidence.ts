import type { Work } from '#platform/work/index.ts'
import { missingEvidence } from '../evidence.ts'
import type { ActionInHand } from '../queries/action-in-hand.ts'
import type { EvidenceKind } from '../standard-action.ts'

/** Notes of actions that were done whether their evidence meets the standard; what lacks stands among the exceptions. */
export async function markMissingEvidence(work: Work, hands: readonly ActionInHand[]): Promise<void> {
  const done = hands.filter(({ action, standard }) => action.doneAt && standard.evidence.length > 0)
  if (done.length === 0) return
  const places = [done.map(({ action }) => action.projectId), done.map(({ action }) => action.id)]
  const pieces = await work.sql<{ actionId: string; kind: EvidenceKind }>(
    `SELECT e.action_id AS "actionId", e.kind FROM unnest($1::uuid[], $2::uuid[]) AS w(project_id, action_id)
       JOIN journey.evidence e USING (project_id, action_id)
      WHERE NOT EXISTS (SELECT 1 FROM journey.evidence r WHERE r.project_id = e.project_id AND r.replaces_id = e.id)`,
    places,
  )
  const kindsOf = Map.groupBy(pieces, ({ actionId }) => actionId)
  const isMissing = done.map(({ action, standard }) => {
    const kinds = (kindsOf.get(action.id) ?? []).map(({ kind }) => kind)
    return missingEvidence(standard.evidence, kinds).length > 0
  })
  await work.sql(
    `UPDATE journey.action a SET evidence_missing = w.missing
       FROM unnest($1::uuid[], $2::uuid[], $3::boolean[]) AS w(project_id, id, missing)
      WHERE a.project_id = w.project_id AND a.id = w.id AND a.evidence_missing <> w.missing`,
    [...places, isMissing],
  )
}
