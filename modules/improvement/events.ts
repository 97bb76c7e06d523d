import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { outcomes } from './improvement.ts'
import { channels } from './opinion.ts'

// Customers read these on their timelines: what happened, never the words of a conversation.
const opinion = {
  opinionId: Id,
  projectId: Id,
  channel: OneOf(channels),
  channelZh: Type.String(),
  channelEn: Type.String(),
  /** Of whoever said it; both null where nobody is named. */
  homeId: Nullable(Id),
  personId: Nullable(Id),
}

/** An opinion came into the pool (7.1). */
export const opinionTaken = defineEvent(
  'improvement.opinion_taken.v1',
  { zh: '意见已记入意见池（{channelZh}）', en: 'An opinion was taken in ({channelEn})' },
  Shape({ ...opinion, saidOn: IsoDate }),
)

/** Somebody said what becomes of an opinion; a proposal of a talk meeting names its meeting. */
export const opinionAnswered = defineEvent(
  'improvement.opinion_answered.v1',
  { zh: '意见有了答复：{resultZh}', en: 'An opinion was answered: {resultEn}' },
  Shape({
    ...opinion,
    accepted: Type.Boolean(),
    resultZh: Type.String(),
    resultEn: Type.String(),
    talkId: Nullable(Id),
    termOn: Nullable(IsoDate),
    answeredOn: IsoDate,
    isLate: Type.Boolean(),
  }),
)

/** The case from which an opinion came was closed, and the opinion with it. */
export const answeredWithCase = defineEvent(
  'improvement.answered_with_case.v1',
  { zh: '意见随个案 {number} 答复', en: 'An opinion was answered with case {number}' },
  Shape({ opinionId: Id, projectId: Id, caseId: Id, number: Type.String(), answeredOn: IsoDate }),
)

/** A proposal has no answer after seven days; level 2 is three days later and one post higher. */
export const answerOverdue = defineEvent(
  'improvement.answer_overdue.v1',
  { zh: '恳谈会提议超过 7 天未答复', en: 'A proposal has waited for more than seven days' },
  Shape({ ...opinion, talkId: Nullable(Id), dueOn: IsoDate, level: Type.Integer() }),
)

const improvement = {
  improvementId: Id,
  projectId: Id,
  number: Type.String(),
  title: Type.String(),
  outcome: OneOf(outcomes),
}

/** A named person decided whether an improvement is taken up. */
export const improvementDecided = defineEvent(
  'improvement.improvement_decided.v1',
  { zh: '改进 {number} 已决定：{title}', en: 'Improvement {number} was decided: {title}' },
  Shape({
    ...improvement,
    accepted: Type.Boolean(),
    decidedBy: Type.String(),
    decidedOn: IsoDate,
    opinions: Type.Integer(),
  }),
)

/** What was asked for is done, and where it stands now. */
export const improvementDone = defineEvent(
  'improvement.improvement_done.v1',
  { zh: '改进 {number} 已完成：{title}', en: 'Improvement {number} is done: {title}' },
  Shape({ ...improvement, reference: Nullable(Type.String()), doneOn: IsoDate }),
)

/** “You said, we did”, or why not, is told to everybody (7.5). */
export const changeTold = defineEvent(
  'improvement.change_told.v1',
  { zh: '已公布“您说的，我们做了”：{title}', en: 'Told what was changed: {title}' },
  Shape({
    ...improvement,
    tellingId: Id,
    isChange: Type.Boolean(),
    quarter: Type.String(),
    publishedOn: IsoDate,
    fileIds: Type.Array(Id),
  }),
)

const talk = { talkId: Id, projectId: Id, title: Type.String(), heldOn: IsoDate }

/** The owners are invited to a talk meeting. */
export const talkAnnounced = defineEvent(
  'improvement.talk_announced.v1',
  { zh: '邀请参加 {heldOn} 的业主恳谈会', en: 'Invited to the talk meeting of {heldOn}' },
  Shape(talk),
)

/** The meeting took place. */
export const talkHeld = defineEvent(
  'improvement.talk_held.v1',
  { zh: '{heldOn} 的业主恳谈会已举行', en: 'The talk meeting of {heldOn} was held' },
  Shape({ ...talk, households: Type.Integer() }),
)

/** Its minutes are there for the owners (7.7). */
export const minutesPublished = defineEvent(
  'improvement.minutes_published.v1',
  { zh: '{heldOn} 的恳谈会纪要已公布', en: 'Minutes of the talk meeting of {heldOn} published' },
  Shape({ ...talk, publishedOn: IsoDate, proposals: Type.Integer(), fileIds: Type.Array(Id) }),
)
