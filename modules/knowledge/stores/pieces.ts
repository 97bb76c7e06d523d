import { refusals as common } from '#platform/errors/index.ts'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { Audience, Content, EditionState, Purpose, Sort } from '../piece.ts'

export interface PieceSettings {
  audience: Audience
  purpose: Purpose | null
  topicIds: string[]
  reviewOn: string | null
}

export interface PieceRow extends Content, PieceSettings {
  id: string
  sort: Sort
  projectId: string | null
  active: boolean
  number: number | null
  publishedOn: string | null
  pending: 'draft' | 'review' | null
  version: number
  changedBy: string | null
  createdAt: Date
}

export interface EditionRow extends Content {
  id: string
  pieceId: string
  number: number
  state: EditionState
  writtenBy: string
  writtenById: string | null
  note: string | null
  publishedBy: string | null
  publishedOn: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}

const contentColumns = (of: string) =>
  `${of}.title_zh AS "titleZh", ${of}.title_en AS "titleEn", ${of}.body_zh AS "bodyZh", ${of}.body_en AS "bodyEn", ${of}.steps`
export const pieceColumns = `p.id, p.sort, p.project_id AS "projectId", p.audience, p.purpose, p.topic_ids AS "topicIds",
  p.review_on AS "reviewOn", p.active, p.number, p.published_on AS "publishedOn", p.pending, p.version,
  p.changed_by AS "changedBy", p.created_at AS "createdAt", ${contentColumns('p')}`
const editionColumns = `e.id, e.piece_id AS "pieceId", e.number, e.state, e.written_by AS "writtenBy",
  e.written_by_id AS "writtenById", e.note, e.published_by AS "publishedBy", e.published_on AS "publishedOn", e.version,
  e.changed_by AS "changedBy", e.created_at AS "createdAt", ${contentColumns('e')}`

const inOrder = ({ titleZh, titleEn, bodyZh, bodyEn }: Content) => [titleZh, titleEn, bodyZh, bodyEn]

const stepsOf = ({ steps = [] }: Content) => JSON.stringify(steps)

/** What a piece is found by. */
function searched(content: Content): [text: string, grams: string[]] {
  const steps = content.steps?.flatMap(({ whatZh, whatEn }) => [whatZh, whatEn]) ?? []
  const text = searchForm([...inOrder(content), ...steps].join(' '))
  return [text, gramsOf(text)]
}

export function pieceStore(work: Work) {
  const name = actorName(work)
  return {
    /** The piece, or "not found"; locked where it is going to be changed. */
    piece: async (id: string, { lock = false } = {}): Promise<PieceRow> => {
      const [row] = await work.sql<PieceRow>(
        `SELECT ${pieceColumns} FROM knowledge.piece p WHERE p.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** The editions of a piece, the newest first. */
    editions: (pieceId: string) =>
      work.sql<EditionRow>(
        `SELECT ${editionColumns} FROM knowledge.edition e WHERE e.piece_id = $1 ORDER BY e.number DESC`,
        [pieceId],
      ),

    add: (
      { id, sort, projectId }: Pick<PieceRow, 'id' | 'sort' | 'projectId'>,
      { audience, purpose, topicIds, reviewOn, ...content }: PieceSettings & Content,
    ) =>
      work.sql(
        `INSERT INTO knowledge.piece (id, sort, project_id, audience, purpose, topic_ids, review_on, title_zh, title_en, body_zh,
           body_en, pending, searched, grams, changed_by, created_at, steps)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', $12, $13, $14, $15, $16)`,
        [
          id,
          sort,
          projectId,
          audience,
          purpose,
          topicIds,
          reviewOn,
          ...inOrder(content),
          ...searched(content),
          name,
          work.now,
          stepsOf(content),
        ],
      ),

    addEdition: ({ id, projectId }: Pick<PieceRow, 'id' | 'projectId'>, number: number, content: Content) =>
      work.sql(
        `INSERT INTO knowledge.edition (id, piece_id, project_id, number, title_zh, title_en, body_zh, body_en, written_by,
           written_by_id, changed_by, created_at, steps) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $11, $12)`,
        [
          work.newId(),
          id,
          projectId,
          number,
          ...inOrder(content),
          name,
          actorId(work),
          work.now,
          stepsOf(content),
        ],
      ),

    /** Whoever changes a draft is its writer from then on. */
    rewrite: (id: string, content: Content) =>
      work.sql(
        `UPDATE knowledge.edition SET title_zh = $2, title_en = $3, body_zh = $4, body_en = $5, written_by = $6, written_by_id = $7,
           changed_by = $6, version = version + 1, steps = $8 WHERE id = $1`,
        [id, ...inOrder(content), name, actorId(work), stepsOf(content)],
      ),

    turn: (id: string, state: 'draft' | 'review', note: string | null) =>
      work.sql(
        'UPDATE knowledge.edition SET state = $2, note = $3, changed_by = $4, version = version + 1 WHERE id = $1',
        [id, state, note, name],
      ),

    /** The edition takes the place of the one before. */
    publish: async ({ id, pieceId }: EditionRow, on: string) => {
      await work.sql(
        `UPDATE knowledge.edition SET state = 'replaced', changed_by = $2, version = version + 1
          WHERE piece_id = $1 AND state = 'published'`,
        [pieceId, name],
      )
      await work.sql(
        `UPDATE knowledge.edition SET state = 'published', published_by = $2, published_on = $3, changed_by = $2,
           version = version + 1 WHERE id = $1`,
        [id, name, on],
      )
    },

    /** What the piece itself says of its editions. */
    pending: (pieceId: string, pending: PieceRow['pending']) =>
      work.sql('UPDATE knowledge.piece SET pending = $2 WHERE id = $1', [pieceId, pending]),

    show: (
      pieceId: string,
      edition: Content & Pick<EditionRow, 'number'>,
      dates: { publishedOn: string | null; reviewOn: string | null },
    ) =>
      work.sql(
        `UPDATE knowledge.piece SET title_zh = $2, title_en = $3, body_zh = $4, body_en = $5, searched = $6, grams = $7,
           number = coalesce($8, number), published_on = coalesce($9, published_on), review_on = coalesce($10, review_on),
           pending = CASE WHEN $9::date IS NULL THEN pending END, steps = $11 WHERE id = $1`,
        [
          pieceId,
          ...inOrder(edition),
          ...searched(edition),
          dates.publishedOn && edition.number,
          dates.publishedOn,
          dates.reviewOn,
          stepsOf(edition),
        ],
      ),

    used: (pieceId: string) => work.sql('SELECT knowledge.note_use($1, $2)', [pieceId, work.now]),
  }
}
