import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import { standingOf } from '../post.ts'
import type { BoardTables, PostRow } from '../tables.ts'

export interface Wording {
  title: string
  body: string
}

export function postStore(work: Work) {
  const db = work.tables<BoardTables>()
  const one = async (column: 'id' | 'number', value: string | number) => {
    const [row] = await work.sql<PostRow>(`SELECT * FROM board.post WHERE ${column} = $1 FOR UPDATE`, [value])
    if (!row) throw common.notFound()
    return row
  }
  const searchable = ({ title, body }: Wording) => {
    const searched = searchForm(`${title} ${body}`)
    return { title, body, searched, grams: gramsOf(searched) }
  }
  return {
    /** Locks a post for a change; an older version than the present one is refused. */
    async take(postId: string, version?: number): Promise<PostRow> {
      const row = await one('id', postId)
      if (version !== undefined)
        await refuseStale(version, {
          version: row.version,
          changedBy: row.changed_by,
          theirs: async () => row,
        })
      return row
    },

    /** The post behind a case; null for cases that came in otherwise. */
    async ofCase(caseId: string): Promise<PostRow | null> {
      const [row] = await work.sql<PostRow>('SELECT * FROM board.post WHERE id = $1 FOR UPDATE', [caseId])
      return row ?? null
    },

    takeByNumber: (number: number) => one('number', number),

    /** Writes changes and, with them, how the post stands on the board. */
    async change(before: PostRow, changes: Partial<PostRow>): Promise<PostRow> {
      const after = { ...before, ...changes }
      const standing = standingOf({
        state: after.state,
        answeredAt: after.answered_at,
        solved: after.solved,
        judgedAt: after.judged_at,
      })
      const listed_at = standing ? (after.listed_at ?? work.now) : null
      const kept = {
        ...changes,
        standing,
        listed_at,
        changed_at: work.now,
        version: before.version + 1,
        changed_by: actorName(work),
      }
      await db.updateTable('board.post').set(kept).where('id', '=', before.id).execute()
      return { ...after, ...kept }
    },

    async add(post: PostRow, wording: Wording, original: BoardTables['board.original']): Promise<void> {
      await db.insertInto('board.post').values(post).execute()
      await db
        .insertInto('board.wording')
        .values({ post_id: post.id, project_id: post.project_id, ...searchable(wording), shown: false })
        .execute()
      await db.insertInto('board.original').values(original).execute()
    },

    async reword(
      { id }: PostRow,
      wording: Wording,
      original: Pick<
        BoardTables['board.original'],
        'title_sealed' | 'body_sealed' | 'masked' | 'words_digest'
      >,
    ): Promise<void> {
      await db.updateTable('board.wording').set(searchable(wording)).where('post_id', '=', id).execute()
      await db.updateTable('board.original').set(original).where('post_id', '=', id).execute()
    },

    /** Whether everybody may read the words and the answers. */
    async show({ id }: PostRow, shown: boolean): Promise<Wording> {
      await db.updateTable('board.answer').set({ shown }).where('post_id', '=', id).execute()
      return db
        .updateTable('board.wording')
        .set({ shown })
        .where('post_id', '=', id)
        .returning(['title', 'body'])
        .executeTakeFirstOrThrow()
    },

    original: (postId: string) =>
      db.selectFrom('board.original').selectAll().where('post_id', '=', postId).executeTakeFirstOrThrow(),

    addDecision: (
      { id, project_id }: PostRow,
      decision: Pick<BoardTables['board.decision'], 'kind' | 'reason' | 'words' | 'staff_id' | 'staff_name'>,
    ) =>
      db
        .insertInto('board.decision')
        .values({ id: work.newId(), project_id, post_id: id, at: work.now, ...decision })
        .execute(),

    /** Who last withheld the post. */
    withholder: (postId: string) =>
      db
        .selectFrom('board.decision')
        .select(['staff_id'])
        .where('post_id', '=', postId)
        .where('kind', '=', 'withheld')
        .orderBy('at', 'desc')
        .executeTakeFirst(),

    appeal: (postId: string) =>
      db.selectFrom('board.appeal').selectAll().where('post_id', '=', postId).executeTakeFirst(),

    addAppeal: (row: BoardTables['board.appeal']) => db.insertInto('board.appeal').values(row).execute(),

    endAppeal: (id: string, changes: { upheld: boolean; answer: string }) =>
      db
        .updateTable('board.appeal')
        .set({ ...changes, decided_at: work.now })
        .where('id', '=', id)
        .execute(),

    /** Once and never again; false where the answer was there already. */
    async addAnswer(row: BoardTables['board.answer']): Promise<boolean> {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('board.answer')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return (added ?? 0n) > 0n
    },
  }
}
