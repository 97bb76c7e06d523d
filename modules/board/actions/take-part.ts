import { judgeOnBoard } from '#modules/cases/index.ts'
import { addClockMinutes } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { postAppealed, postJudged, postWritten } from '../events.ts'
import { hoursToDecide } from '../post.ts'
import { authorStore, type Speaker } from '../stores/authors.ts'
import { postStore } from '../stores/posts.ts'
import type { AuthorRow, PostRow } from '../tables.ts'
import { readWording, type Written } from '../wording.ts'

/** The post and whoever wrote it, if that is the one who speaks. */
async function ownPost(work: Work, speaker: Speaker, number: number) {
  const author = await authorStore(work).take(speaker)
  const post = await postStore(work).takeByNumber(number)
  const original = await postStore(work).original(post.id)
  if (original.author_id !== author.id) throw refusals.notYours()
  return { author, post }
}

/** A post that everybody may read, and somebody who proved a phone. */
async function listedPost(work: Work, speaker: Speaker, number: number) {
  const author = await authorStore(work).take(speaker)
  const post = await postStore(work).takeByNumber(number)
  if (post.state !== 'published') throw common.notFound()
  return { author, post }
}

const about = ({ id, project_id: projectId }: PostRow, author?: AuthorRow) => ({
  subject: ['board.post', id] as [string, string],
  projectId,
  ...(author?.person_id && { personId: author.person_id }),
})

/** The poster writes it anew, as the moderator asked; it waits again. */
export async function rewordPost(work: Work, speaker: Speaker, number: number, written: Written) {
  const { post } = await ownPost(work, speaker, number)
  if (post.state !== 'askedToMask' && post.state !== 'waiting') throw refusals.notNow()
  const { shown, sealed } = readWording(work.services.keyring, written)
  await postStore(work).reword(post, shown, sealed)
  const decideBy = addClockMinutes(work.now, hoursToDecide * 60)
  await postStore(work).change(post, { state: 'waiting', decide_by: decideBy, reminded_at: null })
  work.emit(postWritten, { postId: post.id, number }, about(post))
  return { id: post.id, number, decideBy }
}

/** The poster asks for a withheld post to be looked at by somebody else, once. */
export async function appealPost(work: Work, speaker: Speaker, number: number, words: string): Promise<void> {
  const { post } = await ownPost(work, speaker, number)
  if (post.state !== 'withheld') throw refusals.notNow()
  if (await postStore(work).appeal(post.id)) throw refusals.appealed()
  await postStore(work).addAppeal({
    id: work.newId(),
    project_id: post.project_id,
    post_id: post.id,
    words,
    appealed_at: work.now,
    decide_by: addClockMinutes(work.now, hoursToDecide * 60),
    decided_at: null,
    upheld: null,
    answer: null,
  })
  work.emit(postAppealed, { postId: post.id, number }, about(post))
}

/** Somebody has the same trouble; once each, and not with one's own post. */
export async function sayMeToo(work: Work, speaker: Speaker, number: number): Promise<void> {
  const { author, post } = await listedPost(work, speaker, number)
  if ((await postStore(work).original(post.id)).author_id === author.id) throw refusals.notNow()
  await work.sql(
    `WITH said AS (INSERT INTO board.me_too (post_id, author_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1)
     UPDATE board.post SET me_too = me_too + 1 WHERE id = $1 AND EXISTS (SELECT 1 FROM said)`,
    [post.id, author.id, work.now],
  )
}

/** Hears of every answer from now on, or no more. */
export async function followPost(
  work: Work,
  speaker: Speaker,
  number: number,
  follows: boolean,
): Promise<void> {
  const { author, post } = await listedPost(work, speaker, number)
  await work.sql(
    follows
      ? 'INSERT INTO board.follower (post_id, author_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
      : 'DELETE FROM board.follower WHERE post_id = $1 AND author_id = $2 AND $3::timestamptz IS NOT NULL',
    [post.id, author.id, work.now],
  )
}

export interface Judgement {
  solved: boolean
  satisfaction: number
  body?: string
}

/** The poster says whether it is solved: the case behind the post closes or opens again with that word. */
export async function judgePost(
  work: Work,
  speaker: Speaker,
  number: number,
  { solved, satisfaction, body }: Judgement,
): Promise<void> {
  const { author, post } = await ownPost(work, speaker, number)
  if (post.state !== 'published') throw refusals.notNow()
  if (!post.answered_at) throw refusals.notAnsweredYet()
  const words =
    body?.trim() || (solved ? '发帖人在论坛上表示：已经解决。' : '发帖人在论坛上表示：还没有解决。')
  const poster = { id: author.person_id ?? author.id, name: post.nickname }
  await judgeOnBoard(work, post.id, { solved, satisfaction, body: words, poster })
  await postStore(work).change(post, { solved, judged_at: work.now })
  work.emit(postJudged, { postId: post.id, number, solved, satisfaction }, about(post, author))
}
