import type { Work } from '#platform/work/index.ts'
import { belongsIntoAnnex, type Factor } from '../adverse-factor.ts'

export interface FactorRow extends Factor {
  id: string
  noticeId: string
  position: number
  inAnnex: boolean
}

export const factorColumns = `f.id, f.notice_id AS "noticeId", f.position, f.side, f.kind, f.place, f.effect, f.direction,
  f.distance_metres AS "distanceMetres", f.buildings, f.is_price_related AS "isPriceRelated", f.in_annex AS "inAnnex", f.statement,
  f.document, f.source, f.checked_on AS "checkedOn", f.x, f.y`

/** The factors of a notice, in their order; the position is the number on the plan. */
export function factorStore(work: Work) {
  return {
    of: (noticeId: string) =>
      work.sql<FactorRow>(
        `SELECT ${factorColumns} FROM disclosure.factor f WHERE f.notice_id = $1 ORDER BY f.position`,
        [noticeId],
      ),

    /** Writes all factors of a notice anew. */
    replace: async (noticeId: string, projectId: string, factors: readonly Factor[]): Promise<void> => {
      await work.sql('DELETE FROM disclosure.factor WHERE notice_id = $1', [noticeId])
      if (factors.length === 0) return
      await work.sql(
        `INSERT INTO disclosure.factor (id, project_id, notice_id, position, side, kind, place, effect, direction, distance_metres,
           buildings, is_price_related, in_annex, statement, document, source, checked_on, x, y)
         SELECT uuidv7(), $1, $2, f.position, f.side, f.kind, f.place, f.effect, f.direction, f."distanceMetres",
                ARRAY(SELECT jsonb_array_elements_text(f.buildings)), f."isPriceRelated", f."inAnnex", f.statement, f.document,
                f.source, f."checkedOn", f.x, f.y
           FROM jsonb_to_recordset($3::jsonb) AS f(position int, side text, kind text, place text, effect text, direction text,
             "distanceMetres" int, buildings jsonb, "isPriceRelated" boolean, "inAnnex" boolean, statement text, document text,
             source text, "checkedOn" date, x float8, y float8)`,
        [
          projectId,
          noticeId,
          JSON.stringify(
            factors.map((factor, at) => ({ ...factor, position: at + 1, inAnnex: belongsIntoAnnex(factor) })),
          ),
        ],
      )
    },
  }
}
