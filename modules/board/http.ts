import { bind } from '#platform/http/index.ts'
import type { Work } from '#platform/work/index.ts'
import { askToMask, decideAppeal, publishPost, withholdPost } from './actions/moderate.ts'
import { appealPost, followPost, judgePost, rewordPost, sayMeToo } from './actions/take-part.ts'
import { writePost } from './actions/write-post.ts'
import { boardContract } from './contract.ts'
import { openOriginal, postHistory, postView } from './queries/get-post.ts'
import { listPosts } from './queries/list-posts.ts'
import { choices, ownPosts, partIn } from './queries/own-posts.ts'
import { spoken } from './speaking-http.ts'
import { previewMasking } from './wording.ts'

const done = async (changing: Promise<void>) => {
  await changing
  return {}
}
const then = async (work: Work, postId: string, changing: Promise<void>) => {
  await changing
  return postView(work, postId)
}

export const boardApi = bind(boardContract, {
  boardChoices: spoken(({ work, speaker }) => choices(work, speaker)),
  previewMasking: async ({ body }) => previewMasking(body),
  writePost: spoken(({ work, speaker, body, ip }) => writePost(work, speaker, body, ip)),
  ownPosts: spoken(({ work, speaker }) => ownPosts(work, speaker)),
  partInPost: spoken(({ work, speaker, params }) => partIn(work, speaker, params.number)),
  rewordPost: spoken(({ work, speaker, params, body }) => rewordPost(work, speaker, params.number, body)),
  appealPost: spoken(({ work, speaker, params, body }) =>
    done(appealPost(work, speaker, params.number, body.body)),
  ),
  sayMeToo: spoken(({ work, speaker, params }) => done(sayMeToo(work, speaker, params.number))),
  followPost: spoken(({ work, speaker, params, body }) =>
    done(followPost(work, speaker, params.number, body.follows)),
  ),
  judgePost: spoken(({ work, speaker, params, body }) => done(judgePost(work, speaker, params.number, body))),
  listPosts: ({ work, query }) => listPosts(work, query),
  getPost: ({ work, params }) => postView(work, params.postId),
  postHistory: ({ work, params, query }) => postHistory(work, params.postId, query),
  openOriginal: ({ work, params }) => openOriginal(work, params.postId),
  publishPost: ({ work, params: { postId }, body }) => then(work, postId, publishPost(work, postId, body)),
  askToMask: ({ work, params: { postId }, body }) => then(work, postId, askToMask(work, postId, body)),
  withholdPost: ({ work, params: { postId }, body }) => then(work, postId, withholdPost(work, postId, body)),
  decideAppeal: ({ work, params: { postId }, body }) => then(work, postId, decideAppeal(work, postId, body)),
})
