import { rootTopics } from '#modules/cases/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { addClockMinutes } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { postWritten } from '../events.ts'
import { hoursToDecide, postsADay } from '../post.ts'
import { authorStore, type Speaker } from '../stores/authors.ts'
import { postStore } from '../stores/posts.ts'
import type { AuthorRow, PostRow } from '../tables.ts'
import { readNickname, readWording, type Written } from '../wording.ts'

export interface NewPost extends Written {
  projectId: string
  topicId: string
  nickname: string
}

/** Somebody who proved a phone writes on the board (S1-11); it waits for a moderator, with its number at once. */
export async function writePost(work: Work, speaker: Speaker, post: NewPost, address: string | null = null) {
  const { keyring } = work.services
  const nickname = readNickname(post.nickname)
  const { shown, sealed } = readWording(keyring, post)
  const [place, author] = await Promise.all([placeOf(work, post), authorStore(work).take(speaker)])
  const before = await sameWords(work, author, sealed.words_digest)
  if (before) return before
  const addressDigest = address && keyring.blindIndex('address of a post', address)
  await refuseFlood(work, author, addressDigest)
  await authorStore(work).keepNickname(author.id, nickname)
  const [{ number }] = (await work.sql<{ number: number }>(
    `SELECT nextval('board.post_number')::integer AS number`,
  )) as [{ number: number }]
  const id = work.newId()
  const row: PostRow = {
    id,
    project_id: post.projectId,
    ...place,
    number,
    nickname,
    state: 'waiting',
    standing: null,
    posted_at: work.now,
    decide_by: addClockMinutes(work.now, hoursToDecide * 60),
    reminded_at: null,
    listed_at: null,
    published_at: null,
    withheld_at: null,
    withheld_for: null,
    withheld_words: null,
    answered_at: null,
    judged_at: null,
    solved: null,
    me_too: 0,
    changed_at: work.now,
    version: 1,
    changed_by: nickname,
  }
  await postStore(work).add(row, shown, {
    post_id: id,
    project_id: post.projectId,
    author_id: author.id,
    person_id: author.person_id,
    phone_sealed: author.phone_sealed,
    ...sealed,
    address_digest: addressDigest,
    written_at: work.now,
  })
  await work.sql('INSERT INTO board.follower (post_id, author_id, since) VALUES ($1, $2, $3)', [
    id,
    author.id,
    work.now,
  ])
  work.emit(postWritten, { postId: id, number }, { subject: ['board.post', id], projectId: post.projectId })
  return { id, number, decideBy: row.decide_by }
}

async function placeOf(work: Work, { projectId, topicId }: NewPost) {
  const [projects, topics] = await Promise.all([projectsById(work, [projectId]), rootTopics(work)])
  const project = projects.get(projectId)
  const topic = topics.find(({ id }) => id === topicId)
  const fields = [
    ...(project ? [] : [{ path: 'body.projectId', zh: '请选择小区', en: 'Please choose the estate' }]),
    ...(topic ? [] : [{ path: 'body.topicId', zh: '请选择事由', en: 'Please choose what it is about' }]),
  ]
  if (!project || !topic) throw common.invalidInput({ count: fields.length }, { fields })
  return {
    project_name: project.name,
    city: project.city,
    topic_id: topic.id,
    topic_zh: topic.zh,
    topic_en: topic.en,
  }
}

const twiceMinutes = 10

/** Sending twice over a bad line is harmless; saying the same again within a month is refused. */
async function sameWords(work: Work, { id }: AuthorRow, digest: string) {
  const [same] = await work.sql<{ id: string; number: number; decideBy: Date; isJustNow: boolean }>(
    `SELECT p.id, p.number, p.decide_by AS "decideBy", o.written_at > $3::timestamptz - make_interval(mins => $4) AS "isJustNow"
       FROM board.original o JOIN board.post p ON p.id = o.post_id
      WHERE o.author_id = $1 AND o.words_digest = $2 AND o.written_at > $3::timestamptz - interval '30 days'
      ORDER BY o.written_at DESC LIMIT 1`,
    [id, digest, work.now, twiceMinutes],
  )
  if (!same) return null
  if (!same.isJustNow) throw refusals.postedAlready({ number: same.number })
  return { id: same.id, number: same.number, decideBy: same.decideBy }
}

async function refuseFlood(work: Work, { id }: AuthorRow, addressDigest: string | null): Promise<void> {
  const [count] = await work.sql<{ byPhone: number; fromAddress: number }>(
    `SELECT (SELECT count(*)::integer FROM board.original WHERE author_id = $1 AND written_at > $3::timestamptz - interval '1 day') AS "byPhone",
            (SELECT count(*)::integer FROM board.original WHERE address_digest = $2 AND written_at > $3::timestamptz - interval '1 day') AS "fromAddress"`,
    [id, addressDigest, work.now],
  )
  if (count!.byPhone >= postsADay.byPhone) throw refusals.enoughToday({ most: postsADay.byPhone })
  if (count!.fromAddress >= postsADay.fromAddress) throw refusals.enoughFromHere()
}
