import { actorName, type Work } from '#platform/work/index.ts'
import type { Share } from '../funding-table.ts'

export interface Pair {
  itemId: string
  title: string
  words: string
  beforeFileId: string
  afterFileId: string
}

export interface Cost {
  title: string
  costFen: number
  shares: Share[]
}

export interface StoryRow {
  id: string
  projectId: string
  programmeId: string
  projectName: string
  city: string
  title: string
  body: string
  thanks: string
  pairs: Pair[]
  costs: Cost[]
  publishedOn: string | null
}

const columns = `s.id, s.project_id AS "projectId", s.programme_id AS "programmeId", s.project_name AS "projectName", s.city, s.title, s.body,
  s.thanks, s.pairs, s.costs, s.published_on AS "publishedOn"`

/** The stories of renewals, written and published. */
export function storyStore(work: Work) {
  const one = async (condition: string, id: string): Promise<StoryRow | null> => {
    const [row] = await work.sql<StoryRow>(`SELECT ${columns} FROM renewal.story s WHERE ${condition}`, [id])
    return row ?? null
  }
  return {
    of: (programmeId: string) => one('s.programme_id = $1', programmeId),

    published: (id: string) => one('s.id = $1 AND s.published_on IS NOT NULL', id),

    newest: (limit: number) =>
      work.sql<StoryRow>(
        `SELECT ${columns} FROM renewal.story s WHERE s.published_on IS NOT NULL ORDER BY s.published_on DESC, s.id DESC LIMIT $1`,
        [limit],
      ),

    write: (story: Omit<StoryRow, 'id' | 'costs' | 'publishedOn'>) =>
      work.sql(
        `INSERT INTO renewal.story (id, project_id, programme_id, project_name, city, title, body, thanks, pairs, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (programme_id) DO UPDATE SET project_name = EXCLUDED.project_name, city = EXCLUDED.city, title = EXCLUDED.title,
           body = EXCLUDED.body, thanks = EXCLUDED.thanks, pairs = EXCLUDED.pairs, changed_by = EXCLUDED.changed_by,
           version = story.version + 1`,
        [
          work.newId(),
          story.projectId,
          story.programmeId,
          story.projectName,
          story.city,
          story.title,
          story.body,
          story.thanks,
          JSON.stringify(story.pairs),
          actorName(work),
        ],
      ),

    publish: (id: string, on: string, costs: readonly Cost[]) =>
      work.sql(
        `UPDATE renewal.story SET published_on = $2, published_by = $3, costs = $4, changed_by = $3, version = version + 1 WHERE id = $1`,
        [id, on, actorName(work), JSON.stringify(costs)],
      ),
  }
}
