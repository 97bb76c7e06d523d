import { refusals as common } from '#platform/errors/index.ts'
import { daysBefore } from '../posting.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { PlaceKind, PosterContent } from '../poster.ts'

export interface PosterRow {
  id: string
  projectId: string
  timezone: string
  hours: string
  reception: string
  answeredBy: string
  formLink: string | null
  edition: number
  content: PosterContent
  editionOn: string
  version: number
  changedBy: string | null
}

export interface PlaceRow {
  id: string
  projectId: string
  kind: PlaceKind
  buildingId: string | null
  place: string
  everyMonths: number
  dueBy: string
  hungEdition: number | null
  hungOn: string | null
  hungBy: string | null
  removedOn: string | null
  version: number
  changedBy: string | null
}

export interface PosterProofRow {
  id: string
  edition: number
  hungOn: string
  words: string | null
  fileIds: string[]
  byName: string
  at: Date
}

const posterColumns = `p.id, p.project_id AS "projectId", p.timezone, p.hours, p.reception, p.answered_by AS "answeredBy",
  p.form_link AS "formLink", p.edition, p.content, p.edition_on AS "editionOn", p.version, p.changed_by AS "changedBy"`
export const placeColumns = `l.id, l.project_id AS "projectId", l.kind, l.building_id AS "buildingId", l.place, l.every_months AS "everyMonths",
  l.due_by AS "dueBy", l.hung_edition AS "hungEdition", l.hung_on AS "hungOn", l.hung_by AS "hungBy", l.removed_on AS "removedOn",
  l.version, l.changed_by AS "changedBy"`

/** The posters of projects and their places. */
export function posterStore(work: Work) {
  return {
    ofProjects: (projectIds: readonly string[] | null): Promise<PosterRow[]> =>
      work.sql<PosterRow>(
        `SELECT ${posterColumns} FROM disclosure.poster p WHERE $1::uuid[] IS NULL OR p.project_id = ANY ($1) ORDER BY p.project_id`,
        [projectIds],
      ),

    /** The poster of a project; nobody else changes it meanwhile. */
    locked: async (projectId: string): Promise<PosterRow | undefined> =>
      (
        await work.sql<PosterRow>(
          `SELECT ${posterColumns} FROM disclosure.poster p WHERE p.project_id = $1 FOR UPDATE`,
          [projectId],
        )
      )[0],

    add: (poster: Omit<PosterRow, 'version' | 'changedBy'>) =>
      work.sql(
        `INSERT INTO disclosure.poster (id, project_id, timezone, hours, reception, answered_by, form_link, edition, content, edition_on, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          poster.id,
          poster.projectId,
          poster.timezone,
          poster.hours,
          poster.reception,
          poster.answeredBy,
          poster.formLink,
          poster.edition,
          JSON.stringify(poster.content),
          poster.editionOn,
          actorName(work),
        ],
      ),

    rewrite: (id: string, poster: Pick<PosterRow, 'hours' | 'reception' | 'answeredBy' | 'formLink'>) =>
      work.sql(
        `UPDATE disclosure.poster SET hours = $2, reception = $3, answered_by = $4, form_link = $5, changed_by = $6, version = version + 1
          WHERE id = $1`,
        [id, poster.hours, poster.reception, poster.answeredBy, poster.formLink, actorName(work)],
      ),

    keepAddress: (id: string, address: string | null) =>
      work.sql(
        `UPDATE disclosure.poster SET content = content || jsonb_build_object('address', $2::text) WHERE id = $1`,
        [id, address],
      ),

    /** Another content is the next edition; whatever hangs is to be exchanged by a day. */
    renew: async (projectId: string, content: PosterContent, today: string, hangBy: string) => {
      await work.sql(
        `UPDATE disclosure.poster SET edition = edition + 1, content = $2, edition_on = $3, version = version + 1, changed_by = $4
          WHERE project_id = $1`,
        [projectId, JSON.stringify(content), today, actorName(work)],
      )
      await work.sql(
        `UPDATE disclosure.poster_place SET due_by = least(due_by, $2::date), version = version + 1, changed_by = $3
          WHERE project_id = $1 AND hung_edition IS NOT NULL AND removed_on IS NULL`,
        [projectId, hangBy, actorName(work)],
      )
    },

    place: async (id: string, { lock = false } = {}): Promise<PlaceRow> => {
      const [row] = await work.sql<PlaceRow>(
        `SELECT ${placeColumns} FROM disclosure.poster_place l WHERE l.id = $1 AND l.removed_on IS NULL ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    addPlaces: (
      projectId: string,
      places: readonly Pick<PlaceRow, 'kind' | 'buildingId' | 'place' | 'everyMonths'>[],
      dueBy: string,
    ) =>
      work.sql<{ id: string }>(
        `INSERT INTO disclosure.poster_place (id, project_id, kind, building_id, place, every_months, due_by, changed_by, created_at)
         SELECT uuidv7(), $1, w.kind, w."buildingId", w.place, w."everyMonths", $3, $4, $5
           FROM jsonb_to_recordset($2) AS w(kind text, "buildingId" uuid, place text, "everyMonths" smallint) RETURNING id`,
        [projectId, JSON.stringify(places), dueBy, actorName(work), work.now],
      ),

    hang: async (
      { id, projectId }: PlaceRow,
      { edition, hungOn, words, fileIds }: Omit<PosterProofRow, 'id' | 'byName' | 'at'>,
      dueBy: string,
    ) => {
      const by = actorName(work)
      await work.sql(
        `INSERT INTO disclosure.poster_proof (id, project_id, place_id, edition, hung_on, words, file_ids, by_name, at)
         VALUES (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8)`,
        [projectId, id, edition, hungOn, words, fileIds, by, work.now],
      )
      await work.sql(
        `UPDATE disclosure.poster_place SET hung_edition = $2, hung_on = $3, hung_by = $4, due_by = $5, changed_by = $4, version = version + 1
          WHERE id = $1`,
        [id, edition, hungOn, by, dueBy],
      )
    },

    /** Places that are to be seen to soon, or were not yet. */
    near: () =>
      work.sql<PlaceRow>(
        `SELECT ${placeColumns} FROM disclosure.poster_place l WHERE l.removed_on IS NULL AND l.due_by <= $1::date + ${daysBefore + 1}
          ORDER BY l.project_id, l.due_by`,
        [work.now],
      ),

    proofs: (placeId: string, limit: number) =>
      work.sql<PosterProofRow>(
        `SELECT r.id, r.edition, r.hung_on AS "hungOn", r.words, r.file_ids AS "fileIds", r.by_name AS "byName", r.at
           FROM disclosure.poster_proof r WHERE r.place_id = $1 ORDER BY r.id DESC LIMIT $2`,
        [placeId, limit],
      ),
  }
}
