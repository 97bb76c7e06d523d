import { Id, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { reasons } from './post.ts'

const about = { postId: Id, number: Type.Integer() }

/** Somebody wrote a post, or wrote it anew; it waits for a moderator. */
export const postWritten = defineEvent(
  'board.post_written.v1',
  { zh: '投诉论坛第 {number} 帖待审', en: 'Post {number} waits on the complaint board' },
  Shape(about),
)

/** Everybody may read it now; its case was opened with it. */
export const postPublished = defineEvent(
  'board.post_published.v1',
  { zh: '投诉论坛第 {number} 帖已公布', en: 'Post {number} was published on the complaint board' },
  Shape({ ...about, caseNumber: Nullable(Type.String()) }),
)

export const maskingAsked = defineEvent(
  'board.masking_asked.v1',
  { zh: '请发帖人再遮盖第 {number} 帖', en: 'The poster of {number} is asked to mask more' },
  Shape(about),
)

export const postWithheld = defineEvent(
  'board.post_withheld.v1',
  { zh: '投诉论坛第 {number} 帖未公布：{reasonZh}', en: 'Post {number} was withheld: {reasonEn}' },
  Shape({ ...about, reason: OneOf(reasons), reasonZh: Type.String(), reasonEn: Type.String() }),
)

export const postAppealed = defineEvent(
  'board.post_appealed.v1',
  { zh: '第 {number} 帖的发帖人申诉', en: 'The poster of {number} appealed' },
  Shape(about),
)

/** Somebody else looked at a withheld post again, and it stays so. */
export const appealRefused = defineEvent(
  'board.appeal_refused.v1',
  { zh: '第 {number} 帖的申诉未获支持', en: 'The appeal of post {number} was refused' },
  Shape(about),
)

/** A word of the staff is there for everybody. */
export const answerPublished = defineEvent(
  'board.answer_published.v1',
  { zh: '{staffName} 公开答复了第 {number} 帖', en: '{staffName} answered post {number} in public' },
  Shape({ ...about, staffName: Type.String(), first: Type.Boolean(), withinTerm: Type.Boolean() }),
)

/** The poster said whether it is solved. */
export const postJudged = defineEvent(
  'board.post_judged.v1',
  { zh: '发帖人评价了第 {number} 帖', en: 'The poster of {number} said whether it is solved' },
  Shape({ ...about, solved: Type.Boolean(), satisfaction: Type.Integer({ minimum: 1, maximum: 5 }) }),
)
