import { actorName, type Work } from '#platform/work/index.ts'
import { inherit, type Standard } from '../standard.ts'
import type { StandardAction } from '../standard-action.ts'
import type { StandardSettings } from '../standard-settings.ts'
import type { StandardState } from '../standard-state.ts'
import { actionJson, addActions } from './standard-rows.ts'

interface StandardRow {
  id: string
  number: number
  nodeId: string | null
  extendsId: string | null
  state: StandardState
  publishedAt: Date | null
  settings: StandardSettings
  actions: (StandardAction & { isSwitchedOff: boolean })[]
}

/** Published versions never change, so a process reads each of them once. */
const published = new Map<string, Standard>()

const depthOf = (node: string) => `(SELECT count(*) FROM scope.node_branch d WHERE d.node_id = ${node})`

export function standardStore(work: Work) {
  async function byId(id: string): Promise<Standard> {
    const known = published.get(id)
    if (known) return known
    const [row] = await work.sql<StandardRow>(
      `SELECT s.id, s.number, s.node_id AS "nodeId", s.extends_id AS "extendsId", s.state, s.published_at AS "publishedAt", s.settings,
              (SELECT coalesce(jsonb_agg(${actionJson} ORDER BY a.position), '[]')
                 FROM journey.standard_action a WHERE a.standard_id = s.id) AS actions
         FROM journey.standard s WHERE s.id = $1`,
      [id],
    )
    if (!row) throw new Error(`There is no standard ${id}.`)
    const { actions, extendsId, state, ...own } = row
    const standard = inherit(own, actions, extendsId ? await byId(extendsId) : null)
    // What was published in this very work may yet be taken back with it.
    if (state === 'published' && own.publishedAt?.getTime() !== work.now.getTime())
      published.set(id, standard)
    return standard
  }

  /** The newest published version of the group; undefined before the first. */
  async function currentId(): Promise<string | undefined> {
    const [row] = await work.sql<{ id: string }>(
      `SELECT id FROM journey.standard WHERE node_id IS NULL AND state = 'published' ORDER BY number DESC LIMIT 1`,
    )
    return row?.id
  }

  return {
    byId,
    currentId,

    byIds: async (ids: Iterable<string>): Promise<Map<string, Standard>> => {
      const found = new Map<string, Standard>()
      for (const id of new Set(ids)) found.set(id, await byId(id))
      return found
    },

    /** For each of the projects whose own branch has a standard: the newest published one of the nearest level. */
    ofBranches: async (projectIds: readonly string[]): Promise<Map<string, string>> => {
      const rows = await work.sql<{ projectId: string; id: string }>(
        `SELECT DISTINCT ON (b.project_id) b.project_id AS "projectId", s.id
           FROM journey.standard s JOIN scope.project_branch b ON b.node_id = s.node_id
          WHERE s.state = 'published' AND b.project_id = ANY ($1)
          ORDER BY b.project_id, ${depthOf('s.node_id')} DESC, s.number DESC`,
        [projectIds],
      )
      return new Map(rows.map(({ projectId, id }) => [projectId, id]))
    },

    /** The newest published version of the nearest level above a node, or of the node itself; none where only the group has one. */
    ofNode: async (nodeId: string, { itself }: { itself: boolean }): Promise<string | undefined> => {
      const [row] = await work.sql<{ id: string }>(
        `SELECT s.id FROM scope.node_branch b JOIN journey.standard s ON s.node_id = b.ancestor_id
          WHERE s.state = 'published' AND b.node_id = $1 AND (b.ancestor_id <> $1 OR $2)
          ORDER BY ${depthOf('s.node_id')} DESC, s.number DESC LIMIT 1`,
        [nodeId, itself],
      )
      return row?.id
    },

    /** Adds and publishes a version of the group; two at a time add it once. */
    addPublished: async (
      number: number,
      settings: StandardSettings,
      actions: readonly StandardAction[],
    ): Promise<void> => {
      const id = work.newId()
      const [added] = await work.sql<{ id: string }>(
        `INSERT INTO journey.standard (id, number, settings, changed_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING id`,
        [id, number, JSON.stringify(settings), actorName(work)],
      )
      if (!added) return
      await addActions(work, id, actions)
      await work.sql(
        `UPDATE journey.standard SET state = 'published', published_at = $2, published_by = $3, version = version + 1 WHERE id = $1`,
        [id, work.now, actorName(work)],
      )
    },
  }
}
