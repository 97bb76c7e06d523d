import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { Component } from '../component.ts'

export interface EndingRow {
  id: string
  projectId: string
  homeId: string | null
  buildingId: string | null
  endsOn: string
  components: Component[]
  notedOn: string
  checkedOn: string | null
  checkWords: string | null
  checkedBy: string | null
  version: number
  changedBy: string | null
}

export type NewEnding = Pick<EndingRow, 'projectId' | 'homeId' | 'buildingId' | 'endsOn' | 'components'>

export const endingColumns = `e.id, e.project_id AS "projectId", e.home_id AS "homeId", e.building_id AS "buildingId", e.ends_on AS "endsOn",
  e.components, e.noted_on AS "notedOn", e.checked_on AS "checkedOn", e.check_words AS "checkWords", e.checked_by AS "checkedBy",
  e.version, e.changed_by AS "changedBy"`

/** Warranties that end soon, once for each place and day. */
export function endingStore(work: Work) {
  return {
    byId: async (id: string): Promise<EndingRow> => {
      const [row] = await work.sql<EndingRow>(
        `SELECT ${endingColumns} FROM warranty.ending e WHERE e.id = $1 FOR UPDATE`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Notes what is not noted yet; returns the new ones. */
    add: (endings: readonly NewEnding[], today: string) =>
      work.sql<EndingRow>(
        `INSERT INTO warranty.ending AS e (id, project_id, home_id, building_id, ends_on, components, noted_on, changed_by)
         SELECT uuidv7(), n."projectId", n."homeId", n."buildingId", n."endsOn",
                ARRAY(SELECT jsonb_array_elements_text(n.components)), $2, $3
           FROM jsonb_to_recordset($1::jsonb) AS n("projectId" uuid, "homeId" uuid, "buildingId" uuid, "endsOn" date, components jsonb)
         ON CONFLICT DO NOTHING RETURNING ${endingColumns}`,
        [JSON.stringify(endings), today, actorName(work)],
      ),

    /** Homes of the project for which a free check before an end is still due. */
    unchecked: (projectId: string, fromOn: string) =>
      work.sql<{ homeId: string }>(
        `SELECT DISTINCT e.home_id AS "homeId" FROM warranty.ending e
          WHERE e.project_id = $1 AND e.ends_on >= $2 AND e.home_id IS NOT NULL AND e.checked_on IS NULL`,
        [projectId, fromOn],
      ),

    /** What of the home was about to end and is checked now. */
    check: (
      homeId: string,
      { checkedOn, words, checkedBy }: { checkedOn: string; words: string; checkedBy: string },
    ) =>
      work.sql<{ components: Component[] }>(
        `UPDATE warranty.ending SET checked_on = $2, check_words = $3, checked_by = $4, changed_by = $5, version = version + 1
          WHERE home_id = $1 AND ends_on >= $2 AND checked_on IS NULL RETURNING components`,
        [homeId, checkedOn, words, checkedBy, actorName(work)],
      ),

    markChecked: (id: string, checkedOn: string, words: string) =>
      work.sql(
        `UPDATE warranty.ending SET checked_on = $2, check_words = $3, checked_by = $4, changed_by = $4, version = version + 1
          WHERE id = $1`,
        [id, checkedOn, words, actorName(work)],
      ),
  }
}
