import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { Sign, WarningKind, WarningState } from '../warning.ts'

export interface WarningRow {
  id: string
  projectId: string
  kind: WarningKind
  key: string
  topicId: string | null
  homeId: string | null
  phaseId: string | null
  topicZh: string | null
  topicEn: string | null
  place: string | null
  facts: Record<string, number | string>
  weight: number
  raisedAt: Date
  movedAt: Date
  state: WarningState
  staffId: string | null
  staffName: string | null
  nextStep: string | null
  dueOn: string | null
  reason: string | null
  endedAt: Date | null
  version: number
  changedBy: string | null
}

export const warningColumns = `w.id, w.project_id AS "projectId", w.kind, w.key, w.topic_id AS "topicId", w.home_id AS "homeId",
  w.phase_id AS "phaseId", w.topic_zh AS "topicZh", w.topic_en AS "topicEn", w.place, w.facts, w.weight, w.raised_at AS "raisedAt",
  w.moved_at AS "movedAt", w.state, w.staff_id AS "staffId", w.staff_name AS "staffName", w.next_step AS "nextStep",
  w.due_on AS "dueOn", w.reason, w.ended_at AS "endedAt", w.version, w.changed_by AS "changedBy"`

type Named = Sign & { topic: { zh: string; en: string } | null }

/** Warnings, one for a cause at a time. */
export function warningStore(work: Work) {
  const many = (condition: string, values: unknown[]) =>
    work.sql<WarningRow>(`SELECT ${warningColumns} FROM insights.warning w WHERE ${condition}`, values)
  return {
    byId: async (id: string, { lock = false } = {}): Promise<WarningRow> => {
      const [row] = await many(`w.id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id])
      if (!row) throw common.notFound()
      return row
    },

    /** Those that stand for causes at these topics and homes. */
    standing: (projectId: string, topicIds: readonly string[], homeIds: readonly string[]) =>
      many(
        `w.project_id = $1 AND w.ended_at IS NULL AND w.kind <> 'beforeDelivery'
          AND (w.home_id = ANY ($3) OR w.home_id IS NULL AND w.topic_id = ANY ($2)) FOR UPDATE`,
        [projectId, topicIds, homeIds],
      ),

    standingOf: (kind: WarningKind) => many('w.kind = $1 AND w.ended_at IS NULL FOR UPDATE', [kind]),

    /** Raises it; null where one stands for the cause already. */
    async raise(
      id: string,
      { projectId, kind, key, topicId, homeId, phaseId, place, facts, weight, topic }: Named,
    ) {
      const rows = await work.sql(
        `INSERT INTO insights.warning (id, project_id, kind, key, topic_id, home_id, phase_id, topic_zh, topic_en, place, facts, weight, raised_at, moved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
         ON CONFLICT (project_id, kind, key) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
        [
          id,
          projectId,
          kind,
          key,
          topicId ?? null,
          homeId ?? null,
          phaseId ?? null,
          topic?.zh ?? null,
          topic?.en ?? null,
          place ?? null,
          JSON.stringify(facts),
          weight,
          work.now,
        ],
      )
      return rows.length > 0
    },

    move: (id: string, { facts, weight }: Pick<Sign, 'facts' | 'weight'>) =>
      work.sql('UPDATE insights.warning SET facts = $2, weight = $3, moved_at = $4 WHERE id = $1', [
        id,
        JSON.stringify(facts),
        weight,
        work.now,
      ]),

    end: (ids: readonly string[]) =>
      work.sql(
        `UPDATE insights.warning SET state = 'ended', ended_at = $2, moved_at = $2, version = version + 1, changed_by = $3 WHERE id = ANY ($1)`,
        [ids, work.now, actorName(work)],
      ),

    handle: (
      id: string,
      {
        state,
        staffId,
        staffName,
        nextStep,
        dueOn,
        reason,
      }: Pick<WarningRow, 'state' | 'staffId' | 'staffName' | 'nextStep' | 'dueOn' | 'reason'>,
    ) =>
      work.sql(
        `UPDATE insights.warning SET state = $2, staff_id = $3, staff_name = $4, next_step = $5, due_on = $6, reason = $7,
           version = version + 1, changed_by = $8 WHERE id = $1`,
        [id, state, staffId, staffName, nextStep, dueOn, reason, actorName(work)],
      ),
  }
}
