import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { GroupWordKind } from '../group.ts'
import type { GroupOfferRow, GroupRow, GroupWordRow } from '../group-tables.ts'

export interface GroupsTables {
  'cases.group_file': GroupRow
  'cases.group_word': GroupWordRow
  'cases.group_offer': GroupOfferRow
}

/** The name of the job that tells a word to all, for whoever asks for it. */
export const tellGroupName = 'cases.tell-group'

export function groupStore(work: Work) {
  const db = work.tables<GroupsTables>()
  const takeRow = async <Row extends { version: number; changed_by: string | null }>(
    table: 'group_file' | 'group_offer',
    id: string,
    version?: number,
  ): Promise<Row> => {
    const [row] = await work.sql<Row>(`SELECT * FROM cases.${table} WHERE id = $1 FOR UPDATE`, [id])
    if (!row) throw common.notFound()
    if (version !== undefined)
      await refuseStale(version, { version: row.version, changedBy: row.changed_by, theirs: () => row })
    return row
  }
  return {
    /** Locks a group complaint for a change; a closed one stays as it is. */
    async take(groupId: string, version?: number): Promise<GroupRow> {
      const row = await takeRow<GroupRow>('group_file', groupId, version)
      if (row.state === 'closed') throw refusals.groupClosed({ number: row.number })
      return row
    },

    async takeOffer(offerId: string, version: number): Promise<GroupOfferRow> {
      const row = await takeRow<GroupOfferRow>('group_offer', offerId, version)
      if (row.state !== 'open') throw refusals.offerDecided({ name: row.decided_by_name ?? '' })
      return row
    },

    async add(row: GroupRow): Promise<void> {
      await db
        .insertInto('cases.group_file')
        .values({ ...row, measures: JSON.stringify(row.measures) as never, changed_by: actorName(work) })
        .execute()
    },

    async change({ project_id, id, version }: GroupRow, changes: Partial<GroupRow>): Promise<void> {
      const { measures, ...plain } = changes
      await db
        .updateTable('cases.group_file')
        .set({
          ...plain,
          ...(measures && { measures: JSON.stringify(measures) as never }),
          version: version + 1,
          changed_by: actorName(work),
        })
        .where('project_id', '=', project_id)
        .where('id', '=', id)
        .execute()
    },

    async decide({ project_id, id, version }: GroupOfferRow, changes: Partial<GroupOfferRow>): Promise<void> {
      await db
        .updateTable('cases.group_offer')
        .set({ ...changes, version: version + 1, changed_by: actorName(work) })
        .where('project_id', '=', project_id)
        .where('id', '=', id)
        .execute()
    },

    /** Lays a word ready for every open case of the group; a job tells it, each case by itself. */
    async tellAll(
      { id: group_id, project_id }: GroupRow,
      word: { kind: GroupWordKind; body: string; details?: object; author: { id: string; name: string } },
    ): Promise<void> {
      const id = work.newId()
      const { kind, body, details, author } = word
      await db
        .insertInto('cases.group_word')
        .values({
          id,
          project_id,
          group_id,
          kind,
          body,
          details: details ? (JSON.stringify(details) as never) : null,
          at: work.now,
          author_id: author.id,
          author_name: author.name,
        })
        .execute()
      await work.sql(
        `INSERT INTO cases.group_telling (project_id, word_id, case_id, group_id)
         SELECT $1, $2, c.id, $3 FROM cases.case_file c WHERE c.group_id = $3 AND c.closed_at IS NULL`,
        [project_id, id, group_id],
      )
      work.enqueue(tellGroupName, { wordId: id }, { key: `${tellGroupName}:${id}` })
    },
  }
}
