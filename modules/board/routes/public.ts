import { Id, Instant, Nothing, Nullable, OneOf, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { findKinds } from '#platform/text/index.ts'
import { postStates, standings } from '../post.ts'

const optional = Type.Optional
const anybody = {
  public: 'Whoever proved a phone may write on the complaint board, customer or not (S1-11).',
}
const params = Shape({ number: Type.Integer({ minimum: 1 }) })
const Title = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const Body = Type.String({ minLength: 1, maxLength: 3000, pattern: '\\S' })
const text = Nullable(Type.String())
const written = { title: Title, body: Body, agreed: optional(Type.Boolean()) }
const Posted = Shape({ id: Id, number: Type.Integer(), decideBy: Instant })
const wordingRefusals = [
  refusals.phoneNeeded,
  refusals.linkInside,
  refusals.onlyNoise,
  refusals.maskingNeeded,
]
const own = [refusals.phoneNeeded, refusals.notYours, refusals.notNow]

export const publicRoutes = {
  boardChoices: route({
    method: 'GET',
    path: '/board/choices',
    access: anybody,
    summary: { zh: '发帖可选的小区和事由', en: 'What a post can be about' },
    reply: Shape({
      projects: Type.Array(Shape({ id: Id, name: Type.String(), city: Type.String() })),
      topics: Type.Array(Shape({ id: Id, zh: Type.String(), en: Type.String() })),
      isKnown: Type.Boolean(),
      nickname: text,
    }),
  }),
  previewMasking: route({
    method: 'POST',
    path: '/board/masking',
    access: anybody,
    summary: { zh: '看看公布时会遮盖什么', en: 'See what would be masked' },
    body: Shape({ title: Type.String({ maxLength: 80 }), body: Type.String({ maxLength: 3000 }) }),
    reply: Shape({
      title: Type.String(),
      body: Type.String(),
      finds: Type.Array(Shape({ kind: OneOf(findKinds), text: Type.String(), mask: Type.String() })),
    }),
  }),
  writePost: route({
    method: 'POST',
    path: '/board/posts',
    access: anybody,
    status: 201,
    summary: { zh: '在投诉论坛发帖', en: 'Write on the complaint board' },
    body: Shape({
      projectId: Id,
      topicId: Id,
      nickname: Type.String({ minLength: 2, maxLength: 20, pattern: '\\S' }),
      ...written,
    }),
    reply: Posted,
    refusals: [...wordingRefusals, refusals.postedAlready, refusals.enoughToday, refusals.enoughFromHere],
  }),
  ownPosts: route({
    method: 'GET',
    path: '/board/own-posts',
    access: anybody,
    summary: { zh: '我发的帖子', en: 'My posts' },
    reply: Shape({
      isKnown: Type.Boolean(),
      items: Type.Array(
        Shape({
          number: Type.Integer(),
          projectName: Type.String(),
          title: Type.String(),
          state: OneOf(postStates),
          standing: Nullable(OneOf(standings)),
          postedAt: Instant,
          decideBy: Instant,
        }),
      ),
    }),
  }),
  partInPost: route({
    method: 'GET',
    path: '/board/posts/:number/part',
    access: anybody,
    summary: { zh: '我可以对这个帖子做什么', en: 'What I can do with a post' },
    params,
    reply: Shape({
      isKnown: Type.Boolean(),
      post: Nullable(
        Shape({
          number: Type.Integer(),
          projectName: Type.String(),
          nickname: Type.String(),
          state: OneOf(postStates),
          standing: Nullable(OneOf(standings)),
          isOwn: Type.Boolean(),
          title: text,
          meToo: Type.Integer(),
          saidMeToo: Type.Boolean(),
          follows: Type.Boolean(),
          answered: Type.Boolean(),
          decideBy: Instant,
          askedWords: text,
          withheldWords: text,
          appeal: Nullable(Shape({ words: Type.String(), answer: text, decideBy: Instant })),
          original: Nullable(Shape({ title: Type.String(), body: Type.String() })),
        }),
      ),
    }),
  }),
  rewordPost: route({
    method: 'PUT',
    path: '/board/posts/:number/wording',
    access: anybody,
    summary: { zh: '修改自己的帖子', en: 'Write one’s post anew' },
    params,
    body: Shape(written),
    reply: Posted,
    refusals: [...wordingRefusals, ...own],
  }),
  appealPost: route({
    method: 'POST',
    path: '/board/posts/:number/appeal',
    access: anybody,
    summary: { zh: '对扣帖申诉', en: 'Appeal against withholding' },
    params,
    body: Shape({ body: Words }),
    reply: Nothing,
    refusals: [...own, refusals.appealed],
  }),
  sayMeToo: route({
    method: 'PUT',
    path: '/board/posts/:number/me-too',
    access: anybody,
    summary: { zh: '我也遇到', en: 'Say "me too"' },
    params,
    reply: Nothing,
    refusals: [refusals.phoneNeeded, refusals.notNow],
  }),
  followPost: route({
    method: 'PUT',
    path: '/board/posts/:number/following',
    access: anybody,
    summary: { zh: '关注或取消关注', en: 'Follow a post, or no more' },
    params,
    body: Shape({ follows: Type.Boolean() }),
    reply: Nothing,
    refusals: [refusals.phoneNeeded],
  }),
  judgePost: route({
    method: 'POST',
    path: '/board/posts/:number/judgement',
    access: anybody,
    summary: { zh: '说说是否解决', en: 'Say whether it is solved' },
    params,
    body: Shape({
      solved: Type.Boolean(),
      satisfaction: Type.Integer({ minimum: 1, maximum: 5 }),
      body: optional(Type.String({ maxLength: 2000 })),
    }),
    reply: Nothing,
    refusals: [...own, refusals.notAnsweredYet],
  }),
}
