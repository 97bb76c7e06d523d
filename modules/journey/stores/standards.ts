import type { Work } from '#platform/work/index.ts'
import { inherit, type Standard } from '../standard.ts'
import type { StandardAction } from '../standard-action.ts'
import type { StandardSettings } from '../standard-settings.ts'

interface StandardRow {
  id: string
  number: number
  nodeId: string | null
  extendsId: string | null
  state: 'draft' | 'review' | 'published'
  publishedAt: Date | null
  settings: StandardSettings
  actions: (StandardAction & { isSwitchedOff: boolean })[]
}

/** Published versions never change, so a process reads each of them once. */
const published = new Map<string, Standard>()

const actionJson = `jsonb_build_object('key', a.key, 'step', a.step, 'title', jsonb_build_object('zh', a.title_zh, 'en', a.title_en),
  'tag', a.tag, 'source', a.source, 'subject', a.subject, 'anchor', a.anchor,
  'after', jsonb_build_object('months', a.after_months, 'days', a.after_days), 'opens', a.opens_days, 'grace', a.grace_days,
  'repeats', CASE WHEN a.every_months IS NOT NULL THEN jsonb_build_object('everyMonths', a.every_months, 'times', a.most_times) END,
  'nature', a.nature, 'performer', a.performer, 'evidence', a.evidence,
  'customer', CASE WHEN a.customer_zh IS NOT NULL THEN jsonb_build_object('zh', a.customer_zh, 'en', a.customer_en) END,
  'countsIn', a.counts_in, 'optional', a.is_optional, 'isSwitchedOff', a.is_switched_off, 'sameVisitAs', a.same_visit_as,
  'guide', jsonb_build_object('zh', a.guide_zh, 'en', a.guide_en))`

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
    if (state === 'published') published.set(id, standard)
    return standard
  }

  return {
    byId,

    byIds: async (ids: Iterable<string>): Promise<Map<string, Standard>> => {
      const found = new Map<string, Standard>()
      for (const id of new Set(ids)) found.set(id, await byId(id))
      return found
    },

    /** The newest published version of the group; undefined before the first. */
    currentId: async (): Promise<string | undefined> => {
      const [row] = await work.sql<{ id: string }>(
        `SELECT id FROM journey.standard WHERE node_id IS NULL AND state = 'published' ORDER BY number DESC LIMIT 1`,
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
        `INSERT INTO journey.standard (id, number, settings, changed_by) VALUES ($1, $2, $3, '系统')
         ON CONFLICT (node_id, number) DO NOTHING RETURNING id`,
        [id, number, JSON.stringify(settings)],
      )
      if (!added) return
      await work.sql(
        `INSERT INTO journey.standard_action (id, standard_id, position, key, step, title_zh, title_en, tag, source, subject, anchor,
           after_months, after_days, opens_days, grace_days, every_months, most_times, nature, performer, evidence,
           customer_zh, customer_en, counts_in, is_optional, same_visit_as, guide_zh, guide_en)
         SELECT uuidv7(), $1, r.position, a ->> 'key', a ->> 'step', a -> 'title' ->> 'zh', a -> 'title' ->> 'en', a ->> 'tag',
                a ->> 'source', a ->> 'subject', a ->> 'anchor', (a -> 'after' ->> 'months')::int, (a -> 'after' ->> 'days')::int,
                (a ->> 'opens')::int, (a ->> 'grace')::int, (a -> 'repeats' ->> 'everyMonths')::int, (a -> 'repeats' ->> 'times')::int,
                a ->> 'nature', a ->> 'performer', a -> 'evidence', a -> 'customer' ->> 'zh', a -> 'customer' ->> 'en',
                ARRAY(SELECT jsonb_array_elements_text(a -> 'countsIn')), (a ->> 'optional')::boolean, a ->> 'sameVisitAs',
                a -> 'guide' ->> 'zh', a -> 'guide' ->> 'en'
           FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS r(a, position)`,
        [id, JSON.stringify(actions)],
      )
      await work.sql(
        `UPDATE journey.standard SET state = 'published', published_at = $2, published_by = '系统', version = version + 1 WHERE id = $1`,
        [id, work.now],
      )
    },
  }
}
