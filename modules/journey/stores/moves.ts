import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { KeyChange } from '../move-changes.ts'
import type { MoveState } from '../standard-state.ts'

export interface MoveRecord {
  id: string
  nodeId: string
  projectId: string | null
  state: MoveState
  targets: { projectId: string; standardId: string }[]
  total: number
  handled: number
  /** The project that is being handled, and the last subject of it. */
  place: { project: number; after: string | null } | null
  changes: Record<string, KeyChange>
  askedByName: string | null
  failure: string | null
  createdAt: Date
  finishedAt: Date | null
}

/** Homes, customers or a project whose open journeys are not on the version to which they move. */
export interface MoveSubject {
  kind: 'home' | 'person' | 'project'
  id: string
}

export const moveColumns = `m.id, m.node_id AS "nodeId", m.project_id AS "projectId", m.state, m.targets, m.total, m.handled, m.place, m.changes,
  m.asked_by_name AS "askedByName", m.failure, m.created_at AS "createdAt", m.finished_at AS "finishedAt"`

const kindOf = `CASE WHEN j.subject_kind IN ('person', 'project') THEN j.subject_kind ELSE 'home' END`
const idOf = `CASE WHEN j.subject_kind IN ('person', 'project') THEN j.subject_id ELSE j.home_id END`
const isOpen = `j.ended_by IS DISTINCT FROM 'cancelled' AND (j.ended_on IS NULL OR j.ended_on > estate.local_day(j.project_id, $1))`

const ofTargets = `jsonb_to_recordset($2::jsonb) AS t("projectId" uuid, "standardId" uuid)
  JOIN journey.journey j ON j.project_id = t."projectId"`

export function moveStore(work: Work) {
  const one = async (where: string, values: readonly unknown[]) =>
    (
      await work.sql<MoveRecord>(`SELECT ${moveColumns} FROM journey.standard_move m WHERE ${where}`, values)
    )[0]
  return {
    byId: async (id: string): Promise<MoveRecord> => {
      const row = await one('m.id = $1', [id])
      if (!row) throw common.notFound()
      return row
    },

    locked: async (id: string): Promise<MoveRecord> => {
      const row = await one('m.id = $1 FOR UPDATE', [id])
      if (!row) throw common.notFound()
      return row
    },

    /** A move that is at work in the branch, above it or below it. */
    underWay: (nodeId: string) =>
      one(
        `m.state IN ('looking', 'running') AND (m.node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = $1)
          OR m.node_id IN (SELECT b.ancestor_id FROM scope.node_branch b WHERE b.node_id = $1)) LIMIT 1`,
        [nodeId],
      ),

    /** What was looked at before for the same place and never confirmed is out of date with a new look. */
    supersede: (nodeId: string, projectId: string | null) =>
      work.sql(
        `UPDATE journey.standard_move SET state = 'cancelled', finished_at = $3
          WHERE node_id = $1 AND project_id IS NOT DISTINCT FROM $2 AND state = 'looked'`,
        [nodeId, projectId, work.now],
      ),

    add: async (move: Pick<MoveRecord, 'nodeId' | 'projectId' | 'targets'>): Promise<string> => {
      const id = work.newId()
      await work.sql(
        `INSERT INTO journey.standard_move (id, node_id, project_id, state, targets, total, asked_by, asked_by_name, created_at)
         VALUES ($1, $2, $3, 'looking', $4, 0, $5, $6, $7)`,
        [
          id,
          move.nodeId,
          move.projectId,
          JSON.stringify(move.targets),
          actorId(work),
          actorName(work),
          work.now,
        ],
      )
      return id
    },

    /** Enters a state; a pass that begins counts anew. */
    enter: (id: string, state: MoveState, failure: string | null = null) =>
      work.sql(
        `UPDATE journey.standard_move SET state = $2, failure = $4,
                handled = CASE WHEN $2 = 'running' THEN 0 ELSE handled END,
                place = CASE WHEN $2 = 'running' THEN NULL ELSE place END,
                changes = CASE WHEN $2 = 'running' THEN '{}' ELSE changes END,
                finished_at = CASE WHEN $2 IN ('done', 'cancelled', 'failed') THEN $3::timestamptz END
          WHERE id = $1`,
        [id, state, work.now, failure],
      ),

    progress: (id: string, { handled, place, changes }: Pick<MoveRecord, 'handled' | 'place' | 'changes'>) =>
      work.sql('UPDATE journey.standard_move SET handled = $2, place = $3, changes = $4 WHERE id = $1', [
        id,
        handled,
        JSON.stringify(place),
        JSON.stringify(changes),
      ]),

    /** Whether any open journey of the projects is on another version than the one in force. */
    isNeeded: async (targets: MoveRecord['targets']): Promise<boolean> => {
      const [row] = await work.sql<{ needed: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM ${ofTargets} WHERE j.standard_id <> t."standardId" AND ${isOpen}) AS needed`,
        [work.now, JSON.stringify(targets)],
      )
      return row!.needed
    },

    /** Counts the subjects that are to be handled. */
    count: ({ id, targets }: MoveRecord) =>
      work.sql(
        `UPDATE journey.standard_move SET total = (SELECT count(DISTINCT ${idOf}) FROM ${ofTargets}
           WHERE j.standard_id <> t."standardId" AND ${isOpen}) WHERE id = $3`,
        [work.now, JSON.stringify(targets), id],
      ),

    /** The next subjects of a project after one. */
    next: (
      { projectId, standardId }: MoveRecord['targets'][number],
      after: string | null,
      most: number,
    ): Promise<MoveSubject[]> =>
      work.sql<MoveSubject>(
        `SELECT DISTINCT ${kindOf} AS kind, ${idOf} AS id FROM journey.journey j
          WHERE j.project_id = $2 AND j.standard_id <> $3 AND ${isOpen} AND ($4::uuid IS NULL OR ${idOf} > $4::uuid)
          ORDER BY id LIMIT $5`,
        [work.now, projectId, standardId, after, most],
      ),
  }
}
