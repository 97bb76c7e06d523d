import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { bookingStates, findingParts, findingStates, openDayStates } from '../open-day.ts'
import { Attachments, Contact, follow, optional } from './common.ts'

const params = Shape({ openDayId: Id })
const MyOpenDay = Shape({
  id: Id,
  projectName: Type.String(),
  title: Type.String(),
  heldOn: IsoDate,
  bookUntil: IsoDate,
  meetingPlace: Type.String(),
  words: Type.String(),
  safetyWords: Type.String(),
  state: OneOf(openDayStates),
  cancelReason: Nullable(Type.String()),
  isToday: Type.Boolean(),
  takesBookings: Type.Boolean(),
  homes: Type.Array(Shape({ id: Id, label: Type.String() })),
  slots: Type.Array(
    Shape({
      id: Id,
      startsAt: Type.String(),
      endsAt: Type.String(),
      left: Type.Integer(),
      isOver: Type.Boolean(),
    }),
  ),
  booking: Nullable(
    Shape({
      slotId: Id,
      homeId: Id,
      party: Type.Integer(),
      state: OneOf(bookingStates),
      ticket: Type.String(),
      briefedAt: Nullable(Instant),
      joinedAt: Nullable(Instant),
    }),
  ),
  findings: Type.Array(
    Shape({
      id: Id,
      number: Type.String(),
      part: OneOf(findingParts),
      place: Type.String(),
      words: Type.String(),
      dueOn: IsoDate,
      answer: Nullable(Type.String()),
      answeredOn: Nullable(IsoDate),
      repairBy: Nullable(IsoDate),
      repairedOn: Nullable(IsoDate),
      state: OneOf(findingStates),
      photos: Type.Array(Shape({ fileId: Id, caption: Type.String() })),
    }),
  ),
  contact: Contact,
})

export const myOpenDayRoutes = {
  listMyOpenDays: route({
    method: 'GET',
    path: '/my-open-days',
    access: follow,
    summary: { zh: '邀请我的工地开放日', en: 'Open days to which I was invited' },
    reply: Shape({
      items: Type.Array(
        Shape({
          id: Id,
          projectName: Type.String(),
          title: Type.String(),
          heldOn: IsoDate,
          meetingPlace: Type.String(),
          state: OneOf(openDayStates),
          booking: Nullable(OneOf(bookingStates)),
        }),
      ),
    }),
  }),
  getMyOpenDay: route({
    method: 'GET',
    path: '/my-open-days/:openDayId',
    access: follow,
    summary: { zh: '查看开放日与我的票', en: 'See an open day and my ticket' },
    params,
    reply: MyOpenDay,
  }),
  bookOpenDay: route({
    method: 'POST',
    path: '/my-open-days/:openDayId/booking',
    access: follow,
    summary: { zh: '预约或改约时段', en: 'Book a time, or change it' },
    params,
    body: Shape({
      slotId: Id,
      homeId: Id,
      party: Type.Integer({ minimum: 1, maximum: 6 }),
      wait: optional(Type.Boolean()),
    }),
    reply: MyOpenDay,
    refusals: [
      refusals.bookingClosed,
      refusals.slotFull,
      refusals.slotOver,
      refusals.alreadyBooked,
      refusals.alreadyJoined,
    ],
  }),
  cancelBooking: route({
    method: 'POST',
    path: '/my-open-days/:openDayId/booking/cancellation',
    access: follow,
    summary: { zh: '取消预约', en: 'Give a booking back' },
    params,
    reply: MyOpenDay,
    refusals: [refusals.bookingClosed],
  }),
  acknowledgeBriefing: route({
    method: 'POST',
    path: '/my-open-days/:openDayId/briefing',
    access: follow,
    summary: { zh: '确认安全须知', en: 'Confirm the safety briefing' },
    params,
    reply: MyOpenDay,
  }),
  noteMyFinding: route({
    method: 'POST',
    path: '/my-open-days/:openDayId/findings',
    access: follow,
    summary: { zh: '告诉我们现场发现的问题', en: 'Tell us what you found on the site' },
    params,
    body: Shape({ part: OneOf(findingParts), place: Line, words: Words, photos: optional(Attachments) }),
    reply: MyOpenDay,
    refusals: [refusals.notJoined],
  }),
}
