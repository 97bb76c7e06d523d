import { subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { answerPublished, appealRefused, maskingAsked, postPublished, postWithheld } from '../events.ts'
import { authorStore } from '../stores/authors.ts'
import { postStore } from '../stores/posts.ts'
import { tell } from '../tell.ts'

async function tellPoster(
  work: Work,
  postId: string,
  template: string,
  of: string,
  words?: string,
): Promise<void> {
  const post = await postStore(work).take(postId)
  const { author_id: authorId } = await postStore(work).original(postId)
  const number = String(post.number)
  await tell(work, await authorStore(work).byId(authorId), {
    template,
    variables: words === undefined ? { number } : { number, words },
    number: post.number,
    of,
  })
}

async function lastWords(work: Work, postId: string): Promise<string> {
  const [row] = await work.sql<{ words: string }>(
    'SELECT words FROM board.decision WHERE post_id = $1 AND words IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1',
    [postId],
  )
  return row?.words ?? ''
}

/** The poster hears what became of the post; whoever follows it hears of answers. */
export const tellPeople = [
  subscribe(postPublished, 'board.tell-of-publication', (work, { id, payload }) =>
    tellPoster(work, payload.postId, 'boardPublished', id),
  ),
  subscribe(maskingAsked, 'board.tell-of-masking', async (work, { id, payload }) =>
    tellPoster(work, payload.postId, 'boardMaskAsked', id, await lastWords(work, payload.postId)),
  ),
  subscribe(postWithheld, 'board.tell-of-withholding', async (work, { id, payload }) =>
    tellPoster(work, payload.postId, 'boardWithheld', id, await lastWords(work, payload.postId)),
  ),
  subscribe(appealRefused, 'board.tell-of-appeal', async (work, { id, payload }) =>
    tellPoster(work, payload.postId, 'boardAppealDecided', id, await lastWords(work, payload.postId)),
  ),
  subscribe(answerPublished, 'board.tell-followers', async (work, { id, payload }) => {
    const { postId, number, staffName: name } = payload
    for (const author of await authorStore(work).followers(postId))
      await tell(work, author, {
        template: 'boardAnswered',
        variables: { number: String(number), name },
        number,
        of: id,
      })
  }),
]
