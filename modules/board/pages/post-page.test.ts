import { expect, it } from 'vitest'
import type { PublicPost } from '../queries/public-post.ts'
import { postPage } from './post-page.ts'

const at = new Date('2026-11-20T09:00:00+08:00')
const post: PublicPost = {
  number: 7,
  projectId: 'p',
  projectName: '砚湖湾',
  topicZh: '环境',
  topicEn: 'Surroundings',
  nickname: '望湖的人',
  standing: 'answered',
  listedAt: at,
  publishedAt: at,
  answeredAt: at,
  postedAt: at,
  judgedAt: null,
  changedAt: at,
  meToo: 0,
  title: '样板房对面的垃圾站',
  body: '公示里没写，请公开说明。',
  withheldFor: null,
  withheldWords: null,
  answers: [
    {
      at,
      kind: 'reply',
      body: '本月移走。',
      staffName: '林夕',
      staffPost: '客服坐席',
      staffPostEn: 'Service Centre Agent',
    },
  ],
}
const read = (told: PublicPost, language: 'zh' | 'en') => JSON.stringify(postPage(told, language, at))

it('names the post of whoever answered in the language of the reader', () => {
  expect(read(post, 'zh')).toContain('客服坐席')
  expect(read(post, 'en')).toContain('Service Centre Agent')
  expect(read(post, 'en')).not.toContain('客服坐席')
  const [answer] = post.answers
  const older = { ...post, answers: [{ ...answer!, staffPostEn: null }] }
  expect(read(older, 'en')).toContain('客服坐席')
})

it('says that personal data were masked only where some were', () => {
  expect(read(post, 'zh')).not.toContain('遮盖')
  expect(read({ ...post, body: '请打〔电话〕。' }, 'zh')).toContain('已在公布前遮盖')
})
