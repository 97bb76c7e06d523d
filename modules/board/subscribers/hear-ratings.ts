import { caseRated } from '#modules/cases/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { postStore } from '../stores/posts.ts'

/** A customer who rates the case in the portal has judged her post too. */
export const hearRatings = subscribe(
  caseRated,
  'board.hear-ratings',
  async (work, { payload, recordedAt }) => {
    const { caseId, solved } = payload
    const post = await postStore(work).ofCase(caseId)
    if (post?.state === 'published' && post.solved !== solved)
      await postStore(work).change(post, { solved, judged_at: recordedAt })
  },
)
