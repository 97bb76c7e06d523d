import { openFromBoard } from '#modules/cases/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { appealRefused, maskingAsked, postPublished, postWithheld } from '../events.ts'
import { mayDecide, mayDecideAppeal, type Reason } from '../post.ts'
import { postStore } from '../stores/posts.ts'
import type { PostRow } from '../tables.ts'
import { reasonWords } from '../words.ts'

export interface Based {
  version: number
}

/** Lets everybody read the post; the case behind it is opened in the same unit of work. */
export async function publishPost(work: Work, postId: string, { version }: Based): Promise<void> {
  const post = await postStore(work).take(postId, version)
  if (!mayDecide(post.state, 'published')) throw refusals.notNow()
  await decide(work, post, { kind: 'published' })
  await publish(work, post)
}

/** Asks the poster to mask what the finder did not see; the words are hers to change. */
export async function askToMask(work: Work, postId: string, { version, body }: Based & { body: string }) {
  const post = await postStore(work).take(postId, version)
  if (!mayDecide(post.state, 'askedToMask')) throw refusals.notNow()
  await decide(work, post, { kind: 'askedToMask', words: body })
  await postStore(work).change(post, { state: 'askedToMask' })
  work.emit(maskingAsked, { postId, number: post.number }, about(post))
}

/** Keeps defamation and what the law forbids off the board; a stub with the reason stands in its place. */
export async function withholdPost(
  work: Work,
  postId: string,
  { version, reason, body }: Based & { reason: Reason; body: string },
): Promise<void> {
  const post = await postStore(work).take(postId, version)
  if (!mayDecide(post.state, 'withheld')) throw refusals.notNow()
  await decide(work, post, { kind: 'withheld', reason, words: body })
  await postStore(work).show(post, false)
  await postStore(work).change(post, {
    state: 'withheld',
    withheld_at: work.now,
    withheld_for: reason,
    withheld_words: body,
  })
  const { zh: reasonZh, en: reasonEn } = reasonWords[reason]
  work.emit(postWithheld, { postId, number: post.number, reason, reasonZh, reasonEn }, about(post))
}

/** Somebody else than whoever withheld it decides the appeal; upheld, the post is published like any other. */
export async function decideAppeal(
  work: Work,
  postId: string,
  { version, upheld, body }: Based & { upheld: boolean; body: string },
): Promise<void> {
  const post = await postStore(work).take(postId, version)
  const [appeal, withheld] = await Promise.all([
    postStore(work).appeal(postId),
    postStore(work).withholder(postId),
  ])
  if (post.state !== 'withheld' || !appeal || appeal.decided_at) throw refusals.notNow()
  if (!mayDecideAppeal((work.actor as StaffActor).id, withheld?.staff_id ?? '')) throw refusals.sameHand()
  await decide(work, post, { kind: upheld ? 'appealUpheld' : 'appealRefused', words: body })
  await postStore(work).endAppeal(appeal.id, { upheld, answer: body })
  if (upheld) await publish(work, { ...post, withheld_at: null, withheld_for: null, withheld_words: null })
  else {
    await postStore(work).change(post, {})
    work.emit(appealRefused, { postId, number: post.number }, about(post))
  }
}

async function publish(work: Work, post: PostRow): Promise<void> {
  const { id, number, project_id: projectId, topic_id: topicId, nickname } = post
  const isFirst = post.published_at === null
  const [{ title, body }, original] = await Promise.all([
    postStore(work).show(post, true),
    postStore(work).original(id),
  ])
  const opened = isFirst
    ? await openFromBoard(work, {
        id,
        projectId,
        topicId,
        title,
        body,
        nickname,
        personId: original.person_id,
      })
    : null
  await postStore(work).change(post, {
    state: 'published',
    published_at: post.published_at ?? work.now,
    withheld_at: null,
    withheld_for: null,
    withheld_words: null,
  })
  work.emit(
    postPublished,
    { postId: id, number, caseNumber: opened?.number ?? null },
    { ...about(post), ...(original.person_id && { personId: original.person_id }) },
  )
}

interface Decided {
  kind: 'published' | 'askedToMask' | 'withheld' | 'appealUpheld' | 'appealRefused'
  reason?: Reason
  words?: string
}

async function decide(work: Work, post: PostRow, { kind, reason, words }: Decided): Promise<void> {
  const { id: staff_id, name: staff_name } = work.actor as StaffActor
  await postStore(work).addDecision(post, {
    kind,
    reason: reason ?? null,
    words: words ?? null,
    staff_id,
    staff_name,
  })
}

const about = ({ id, project_id: projectId }: PostRow) => ({
  subject: ['board.post', id] as [string, string],
  projectId,
})
