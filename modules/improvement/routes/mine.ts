import { Id, IsoDate, Nullable, OneOf, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { refusals } from '../errors.ts'
import { channels, opinionStates } from '../opinion.ts'
import { guestStates, talkStates } from '../talk.ts'
import { day, optional, say, text, TopicName } from './common.ts'

const params = Shape({ talkId: Id })
const MyOpinions = Shape({
  homes: Type.Array(Shape({ id: Id, label: Type.String(), projectId: Id })),
  topics: Type.Array(Shape({ id: Id, zh: Type.String(), en: Type.String() })),
  items: Type.Array(
    Shape({
      id: Id,
      projectId: Id,
      channel: OneOf(channels),
      caseId: Nullable(Id),
      words: Type.String(),
      topic: TopicName,
      saidOn: IsoDate,
      state: OneOf(opinionStates),
      responsible: text,
      dueOn: day,
      answer: text,
      termOn: day,
      doneOn: day,
      isTold: Type.Boolean(),
    }),
  ),
})
const talk = {
  id: Id,
  projectName: Type.String(),
  title: Type.String(),
  heldOn: IsoDate,
  place: Type.String(),
  state: OneOf(talkStates),
}
const MyTalk = Shape({
  ...talk,
  words: Type.String(),
  cancelReason: text,
  takesBookings: Type.Boolean(),
  homes: Type.Array(Shape({ id: Id, label: Type.String() })),
  slots: Type.Array(Shape({ id: Id, startsAt: Type.String(), endsAt: Type.String(), left: Type.Integer() })),
  booking: Nullable(Shape({ slotId: Id, homeId: Id, party: Type.Integer(), state: OneOf(guestStates) })),
  minutes: text,
  photos: Type.Array(FileCard),
  proposals: Type.Array(
    Shape({ words: Type.String(), state: OneOf(opinionStates), answer: text, termOn: day, dueOn: day }),
  ),
  contact: Nullable(
    Shape({
      id: Id,
      name: Type.String(),
      title: Nullable(Type.String()),
      photoFileId: Nullable(Id),
      titleEn: Type.Optional(Nullable(Type.String())),
    }),
  ),
})

export const myRoutes = {
  myOpinions: route({
    method: 'GET',
    path: '/my-opinions',
    access: say,
    summary: { zh: '我说过的意见和结果', en: 'What I said and what became of it' },
    reply: MyOpinions,
  }),
  sayOpinion: route({
    method: 'POST',
    path: '/my-opinions',
    access: say,
    summary: { zh: '我想说', en: 'Say something' },
    body: Shape({ homeId: Id, topicId: optional(Nullable(Id)), words: Words }),
    reply: MyOpinions,
    status: 201,
    refusals: [refusals.notOwnHome, refusals.unknownTopic],
  }),
  listMyTalks: route({
    method: 'GET',
    path: '/my-talk-meetings',
    access: say,
    summary: { zh: '我家小区的恳谈会', en: 'Talk meetings of my estates' },
    reply: Shape({
      items: Type.Array(
        Shape({ ...talk, hasMinutes: Type.Boolean(), booking: Nullable(OneOf(guestStates)) }),
      ),
    }),
  }),
  getMyTalk: route({
    method: 'GET',
    path: '/my-talk-meetings/:talkId',
    access: say,
    summary: { zh: '查看恳谈会与纪要', en: 'See a talk meeting and its minutes' },
    params,
    reply: MyTalk,
  }),
  bookTalk: route({
    method: 'POST',
    path: '/my-talk-meetings/:talkId/booking',
    access: say,
    summary: { zh: '报名恳谈会', en: 'Book a place at a talk meeting' },
    params,
    body: Shape({ slotId: Id, homeId: Id, party: Type.Integer({ minimum: 1, maximum: 6 }) }),
    reply: MyTalk,
    refusals: [refusals.bookingClosed, refusals.slotFull, refusals.homeBooked, refusals.alreadyHere],
  }),
  cancelTalkPlace: route({
    method: 'POST',
    path: '/my-talk-meetings/:talkId/booking/cancellation',
    access: say,
    summary: { zh: '取消报名', en: 'Give a place back' },
    params,
    reply: MyTalk,
    refusals: [refusals.bookingClosed],
  }),
}
