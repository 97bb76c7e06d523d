import { publicWord } from '#modules/cases/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { addClockMinutes } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { answerPublished } from '../events.ts'
import { maskPersonalData } from '#platform/text/index.ts'
import { hoursToAnswer } from '../post.ts'
import { postStore } from '../stores/posts.ts'

/** Puts a word that was said in the case for everybody under the post, with name and post of whoever said it. */
export async function publishAnswer(work: Work, postId: string, entryId: string): Promise<void> {
  const word = await publicWord(work, postId, entryId)
  if (!word) return
  const post = await postStore(work).take(postId)
  const staff = (await staffById(work, [word.staffId])).get(word.staffId)
  const isNew = await postStore(work).addAnswer({
    id: entryId,
    project_id: post.project_id,
    post_id: postId,
    at: word.at,
    kind: word.kind,
    body: maskPersonalData(word.body),
    staff_name: word.staffName,
    staff_post: staff?.title ?? null,
    staff_post_en: staff?.titleEn ?? null,
    shown: post.state === 'published',
  })
  if (!isNew) return
  const first = post.answered_at === null
  // A word after "not solved" asks the poster anew.
  const again = post.solved === false ? { solved: null, judged_at: null } : {}
  await postStore(work).change(post, { answered_at: post.answered_at ?? word.at, ...again })
  work.emit(
    answerPublished,
    {
      postId,
      number: post.number,
      staffName: word.staffName,
      first,
      withinTerm:
        post.published_at !== null && word.at <= addClockMinutes(post.published_at, hoursToAnswer * 60),
    },
    { subject: ['board.post', postId], projectId: post.project_id },
  )
}
