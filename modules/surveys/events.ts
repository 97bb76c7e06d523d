import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { problemKinds, topics } from './answers.ts'
import { callbackKinds, ways } from './callback.ts'

const about = {
  callbackId: Id,
  projectId: Id,
  homeId: Id,
  personId: Id,
  kind: OneOf(callbackKinds),
  kindZh: Type.String(),
  kindEn: Type.String(),
}
const Taker = Nullable(Shape({ id: Id, name: Type.String() }))

/** The owner named something that must be solved; it becomes a case with the id of the problem. */
export const problemTold = defineEvent(
  'surveys.problem_told.v1',
  { zh: '{kindZh}中提出问题：{words}', en: 'Problem told in a {kindEn}: {words}' },
  Shape({
    ...about,
    problemId: Id,
    problemKind: OneOf(problemKinds),
    words: Type.String(),
    way: OneOf(ways),
    /** Who spoke with the owner; null when she wrote in the portal. */
    takenBy: Taker,
    responsible: Taker,
  }),
)

/** A view on product or service, sealed with the call-back in which it was said. */
export const opinionGiven = defineEvent(
  'surveys.opinion_given.v1',
  { zh: '{kindZh}中谈到{topicZh}：{words}', en: 'Said in a {kindEn} about {topicEn}: {words}' },
  Shape({
    ...about,
    opinionId: Id,
    topic: OneOf(topics),
    topicZh: Type.String(),
    topicEn: Type.String(),
    words: Type.String(),
    givenOn: IsoDate,
  }),
)

/** The questions were answered, on the phone or in the portal. */
export const callbackDone = defineEvent(
  'surveys.callback_done.v1',
  { zh: '{kindZh}已完成', en: 'Finished the {kindEn}' },
  Shape({
    ...about,
    way: OneOf(ways),
    doneOn: IsoDate,
    byId: Nullable(Id),
    byName: Type.String(),
    problems: Type.Integer(),
    opinions: Type.Integer(),
    /** What was answered, in one line. */
    summary: Type.String(),
  }),
)

/** A call came to nothing; with the last of three the owner counts as not reached and is asked in writing. */
export const callMissed = defineEvent(
  'surveys.call_missed.v1',
  { zh: '{kindZh}未接通（第 {attempts} 次）', en: '{kindEn}: no answer (attempt {attempts})' },
  Shape({
    ...about,
    attempts: Type.Integer(),
    on: IsoDate,
    notReached: Type.Boolean(),
    /** When it was tried, in local time. */
    tried: Type.String(),
    /** The calls that count, each at another hour, in words; events from before have none. */
    calls: Type.Optional(Type.Array(Type.String())),
    byId: Nullable(Id),
    byName: Type.String(),
  }),
)

/** The owner does not want to be asked. */
export const callbackDeclined = defineEvent(
  'surveys.callback_declined.v1',
  { zh: '客户不愿接受{kindZh}', en: 'The customer declined the {kindEn}' },
  Shape({ ...about, on: IsoDate }),
)

/** What was to be asked was learnt in another way, after the days of the call. */
export const askedElsewhere = defineEvent(
  'surveys.asked_elsewhere.v1',
  { zh: '{kindZh}以其他方式问到：{reason}', en: '{kindEn}: asked elsewhere: {reason}' },
  Shape({
    ...about,
    on: IsoDate,
    reason: Type.String(),
    byId: Nullable(Id),
    byName: Type.String(),
  }),
)

/** A colleague is to call. */
export const callbackHanded = defineEvent(
  'surveys.callback_handed.v1',
  { zh: '{kindZh}交给同事', en: '{kindEn} handed to a colleague' },
  Shape({ ...about, responsible: Taker }),
)

/** A version of a script is what callers say from now on. */
export const scriptPublished = defineEvent(
  'surveys.script_published.v1',
  {
    zh: '{kindZh}话术第 {number} 版已发布',
    en: 'Version {number} of the script for the {kindEn} was published',
  },
  Shape({
    scriptId: Id,
    kind: OneOf(callbackKinds),
    kindZh: Type.String(),
    kindEn: Type.String(),
    number: Type.Integer(),
    publishedOn: IsoDate,
  }),
)
