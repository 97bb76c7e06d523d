import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { Compared } from '../compare.ts'
import type { OwnAction } from '../draft-rules.ts'
import type { StandardAction } from '../standard-action.ts'
import type { StandardLevel } from '../standard-level.ts'
import type { OwnSettings } from '../standard-settings.ts'
import type { StandardState } from '../standard-state.ts'
import { actionJson, addActions, copyActions, overwriteAction } from './standard-rows.ts'

/** A version of the standard on its way to being published. */
export interface StandardRecord extends StandardLevel {
  id: string
  number: number
  extendsId: string | null
  state: StandardState
  settings: OwnSettings
  /** It says nothing of its own: once published, the standard of the level above applies again. */
  retires: boolean
  note: string | null
  draftedBy: string | null
  reviewAskedAt: Date | null
  reviewAskedBy: string | null
  reviewAskedName: string | null
  sentBackBy: string | null
  sentBackReason: string | null
  publishedAt: Date | null
  publishedBy: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}

/** An action as the version itself says it, with how often it was changed in it. */
export type WrittenAction = OwnAction & { version: number; changedBy: string | null }

export const recordColumns = `s.id, s.number, s.node_id AS "nodeId", s.project_id AS "projectId", s.retires, s.extends_id AS "extendsId", s.state, s.settings, s.note,
  s.drafted_by AS "draftedBy", s.review_asked_at AS "reviewAskedAt", s.review_asked_by AS "reviewAskedBy",
  s.review_asked_name AS "reviewAskedName", s.sent_back_by AS "sentBackBy", s.sent_back_reason AS "sentBackReason",
  s.published_at AS "publishedAt", s.published_by AS "publishedBy", s.version, s.changed_by AS "changedBy", s.created_at AS "createdAt"`

/** Versions `s` of a level, given by its first two values. */
export const ofLevel =
  's.node_id IS NOT DISTINCT FROM $1::uuid AND s.project_id IS NOT DISTINCT FROM $2::uuid'

export function draftStore(work: Work) {
  const changedBy = actorName(work)
  const one = async (id: string, rest = ''): Promise<StandardRecord | undefined> =>
    (
      await work.sql<StandardRecord>(
        `SELECT ${recordColumns} FROM journey.standard s WHERE s.id = $1 ${rest}`,
        [id],
      )
    )[0]
  const change = (id: string, set: string, values: readonly unknown[] = []) =>
    work.sql(`UPDATE journey.standard SET ${set}, changed_by = $2, version = version + 1 WHERE id = $1`, [
      id,
      changedBy,
      ...values,
    ])
  return {
    byId: async (id: string): Promise<StandardRecord> => {
      const row = await one(id)
      if (!row) throw common.notFound()
      return row
    },

    /** Held until the work ends; what the actor may only read is not there. A published one is never held. */
    locked: (id: string) => one(id, 'FOR UPDATE'),

    /** The version that is being written or looked at on a level. */
    inTheMaking: async (level: StandardLevel): Promise<StandardRecord | undefined> =>
      (
        await work.sql<StandardRecord>(
          `SELECT ${recordColumns} FROM journey.standard s WHERE s.state <> 'published' AND ${ofLevel}`,
          [level.nodeId, level.projectId],
        )
      )[0],

    /** The newest published version of exactly this level. */
    newestOf: async (level: StandardLevel): Promise<StandardRecord | undefined> =>
      (
        await work.sql<StandardRecord>(
          `SELECT ${recordColumns} FROM journey.standard s WHERE s.state = 'published' AND ${ofLevel}
            ORDER BY s.number DESC LIMIT 1`,
          [level.nodeId, level.projectId],
        )
      )[0],

    /** Begins the next version of a level. */
    begin: async (
      { nodeId, projectId }: StandardLevel,
      {
        extendsId,
        settings,
        retires = false,
        delivered = null,
      }: Pick<StandardRecord, 'extendsId' | 'settings'> & { retires?: boolean; delivered?: Compared | null },
    ): Promise<string> => {
      const id = work.newId()
      await work.sql(
        `INSERT INTO journey.standard (node_id, project_id, id, number, extends_id, settings, retires, drafted_by, changed_by, created_at, delivered)
         SELECT $1, $2, $3, coalesce(max(s.number), 0) + 1, $4, $5, $6, $7, $7, $8, $9 FROM journey.standard s WHERE ${ofLevel}`,
        [
          nodeId,
          projectId,
          id,
          extendsId,
          JSON.stringify(settings),
          retires,
          changedBy,
          work.now,
          delivered && JSON.stringify(delivered),
        ],
      )
      return id
    },

    copy: (fromId: string, toId: string) => copyActions(work, fromId, toId),
    fill: (id: string, actions: readonly StandardAction[]) => addActions(work, id, actions),

    actions: async (id: string): Promise<WrittenAction[]> => {
      const rows = await work.sql<{ action: OwnAction; version: number; changedBy: string | null }>(
        `SELECT ${actionJson} AS action, a.version, a.changed_by AS "changedBy"
           FROM journey.standard_action a WHERE a.standard_id = $1 ORDER BY a.position`,
        [id],
      )
      return rows.map(({ action, ...rest }) => ({ ...action, ...rest }))
    },

    /** Says an action of a version for the first time, or anew; its version is then one higher than that of the form. */
    write: (id: string, action: OwnAction, isKnown: boolean) =>
      isKnown
        ? overwriteAction(work, id, action, changedBy)
        : addActions(work, id, [action], { version: 2, changedBy }),

    takeBack: (id: string, key: string) =>
      work.sql('DELETE FROM journey.standard_action WHERE standard_id = $1 AND key = $2', [id, key]),

    /** A change of an action counts as one of the version. */
    touch: (id: string) => change(id, 'sent_back_by = NULL, sent_back_reason = NULL'),

    settle: (id: string, settings: OwnSettings) =>
      change(id, 'settings = $3, sent_back_by = NULL, sent_back_reason = NULL', [JSON.stringify(settings)]),

    extend: (id: string, extendsId: string) => change(id, 'extends_id = $3', [extendsId]),

    askForReview: (id: string, note: string | null) =>
      change(
        id,
        `state = 'review', note = $3, review_asked_at = $4, review_asked_by = $5, review_asked_name = $2, sent_back_by = NULL,
         sent_back_reason = NULL`,
        [note, work.now, actorId(work)],
      ),

    sendBack: (id: string, reason: string) =>
      change(id, `state = 'draft', sent_back_by = $2, sent_back_reason = $3`, [reason]),

    publish: (id: string) =>
      change(id, `state = 'published', published_at = $3, published_by = $2`, [work.now]),

    remove: async (id: string): Promise<void> => {
      await work.sql('DELETE FROM journey.standard_action WHERE standard_id = $1', [id])
      await work.sql('DELETE FROM journey.standard WHERE id = $1', [id])
    },
  }
}
