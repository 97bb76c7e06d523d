import type { Work } from '#platform/work/index.ts'
import { type AttemptResult, mayCallNotReached } from '../call-attempts.ts'
import type { EvidenceKind } from '../standard-action.ts'
import { actionsInHand } from './actions-in-hand.ts'
import { myToday } from './today.ts'

/** All that the first page of Today shows. */
const taken = 100

/** My next actions with everything that is needed to do them where there is no line. */
export async function takeAlong(work: Work) {
  const { items } = await myToday(work, { limit: taken })
  const lines = new Map(items.map(({ action }) => [String(action.id), action]))
  const ids = [...lines.keys()]
  const [hands, evidence, attempts] = await Promise.all([
    actionsInHand(work, ids),
    work.sql<{ actionId: string; kind: EvidenceKind; replacedById: string | null }>(
      `SELECT e.action_id AS "actionId", e.kind, r.id AS "replacedById" FROM journey.evidence e
         JOIN journey.action a ON a.project_id = e.project_id AND a.id = e.action_id
         LEFT JOIN journey.evidence r ON r.project_id = e.project_id AND r.replaces_id = e.id
        WHERE a.id = ANY ($1) ORDER BY e.id`,
      [ids],
    ),
    work.sql<{ actionId: string; at: Date; result: AttemptResult }>(
      `SELECT t.action_id AS "actionId", t.at, t.result FROM journey.call_attempt t
         JOIN journey.action a ON a.project_id = t.project_id AND a.id = t.action_id
        WHERE a.id = ANY ($1) ORDER BY t.at`,
      [ids],
    ),
  ])
  const of = {
    evidence: Map.groupBy(evidence, ({ actionId }) => actionId),
    attempts: Map.groupBy(attempts, ({ actionId }) => actionId),
  }
  return {
    items: hands.map(({ action, standard, settings }) => {
      const tried = (of.attempts.get(action.id) ?? []).map(({ at, result }) => ({ at, result }))
      return {
        action: lines.get(action.id)!,
        guide: standard.guide,
        pictures: [...standard.pictures],
        needs: standard.evidence.map(({ anyOf, least }) => ({ anyOf: [...anyOf], least })),
        evidence: (of.evidence.get(action.id) ?? []).map(({ kind, replacedById }) => ({
          kind,
          replacedById,
        })),
        attempts: tried,
        mayCallNotReached: mayCallNotReached(tried, action.timezone, settings),
      }
    }),
  }
}
