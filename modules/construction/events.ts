import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** The standing contracts that something is about, with their homes. */
const homes = Type.Array(Shape({ homeId: Id, contractId: Id }))
const buyer = { homeId: Id, contractId: Id, personIds: Type.Array(Id), home: Type.String() }

/** A progress bulletin went to the buyers of these homes (domain.md 2.3, action 3.1); a corrected one again. */
export const bulletinSent = defineEvent(
  'construction.bulletin_sent.v1',
  { zh: '发出工程进展通报“{title}”', en: 'Progress bulletin sent: {title}' },
  Shape({
    bulletinId: Id,
    projectId: Id,
    title: Type.String(),
    /** 2 and later: a corrected version of what was sent before. */
    edition: Type.Integer(),
    sentOn: IsoDate,
    homes,
  }),
)

const change = {
  changeId: Id,
  projectId: Id,
  number: Type.String(),
  title: Type.String(),
  kind: OneOf(['planning', 'design']),
}

/** A change of planning or design was approved: from this day the notice has 10 days (3.2). */
export const changeEstablished = defineEvent(
  'construction.change_established.v1',
  { zh: '规划设计变更“{title}”已确立', en: 'Change established: {title}' },
  Shape({ ...change, establishedOn: IsoDate, sendBy: IsoDate, homes }),
)

/** The notice of a change went to these homes. */
export const changeNoticeSent = defineEvent(
  'construction.change_notice_sent.v1',
  { zh: '发出变更通报“{title}”', en: 'Change notice sent: {title}' },
  Shape({ ...change, sentOn: IsoDate, isLate: Type.Boolean(), homes }),
)

/** The term of 10 days passed without a notice to these homes: the right to cancel stays. */
export const changeNoticeLate = defineEvent(
  'construction.change_notice_late.v1',
  { zh: '变更通报“{title}”逾期未发', en: 'Change notice overdue: {title}' },
  Shape({ ...change, sendBy: IsoDate, homes }),
)

/** How a notice in writing reached the buyer. */
export const serviceWays = ['app', 'post', 'receipt', 'email'] as const

/** What proves that a notice arrived: the number of the post, the words of a mail, pictures; a buyer's tap has none of them. */
const proof = Shape({
  entryId: Id,
  way: OneOf(serviceWays),
  receivedOn: IsoDate,
  number: Nullable(Type.String()),
  words: Nullable(Type.String()),
  fileIds: Type.Array(Id),
  /** Who recorded it; null where the buyer herself opened the notice. */
  staffId: Nullable(Id),
  staffName: Nullable(Type.String()),
})

/** A buyer received the notice of a change; the term to answer runs from this day. */
export const changeNoticeServed = defineEvent(
  'construction.change_notice_served.v1',
  { zh: '{home} 已收到变更通报“{title}”', en: '{home} received the change notice {title}' },
  Shape({
    ...change,
    ...buyer,
    servedOn: IsoDate,
    way: OneOf(serviceWays),
    answerBy: IsoDate,
    /** Events of older versions say nothing of it. */
    proof: Type.Optional(proof),
  }),
)

/** A further proof that the notice arrived; the term to answer stays as it is. */
export const changeNoticeProven = defineEvent(
  'construction.change_notice_proven.v1',
  {
    zh: '{home} 另有变更通报“{title}”的送达证明',
    en: '{home}: a further proof of receipt of the change notice {title}',
  },
  Shape({ ...change, ...buyer, proof }),
)

/** What the buyer said to a change; silence after the term counts as acceptance. */
export const changeAnswered = defineEvent(
  'construction.change_answered.v1',
  { zh: '{home} 对变更“{title}”：{answerZh}', en: '{home} on the change {title}: {answerEn}' },
  Shape({
    ...change,
    ...buyer,
    answer: OneOf(['accepted', 'cancelWanted', 'silent']),
    answeredOn: IsoDate,
    answerZh: Type.String(),
    answerEn: Type.String(),
  }),
)

const openDay = { openDayId: Id, projectId: Id, title: Type.String(), heldOn: IsoDate }

/** Buyers of these homes were invited to a day on the building site (3.3). */
export const openDayAnnounced = defineEvent(
  'construction.open_day_announced.v1',
  { zh: '邀请参加 {heldOn} 的工地开放日', en: 'Invited to the site open day of {heldOn}' },
  Shape({ ...openDay, homes }),
)

/** A visitor signed in at the site after the safety briefing. */
export const openDayJoined = defineEvent(
  'construction.open_day_joined.v1',
  { zh: '{home} 参加了 {heldOn} 的工地开放日', en: '{home} came to the site open day of {heldOn}' },
  Shape({ ...openDay, ...buyer, personId: Id }),
)

/** The open day is over; the homes are those that came. */
export const openDayHeld = defineEvent(
  'construction.open_day_held.v1',
  { zh: '{heldOn} 的工地开放日已举行', en: 'The site open day of {heldOn} was held' },
  Shape({ ...openDay, homes }),
)

/** A visitor said what should be looked at (3.6). */
export const openDayFindingNoted = defineEvent(
  'construction.open_day_finding_noted.v1',
  { zh: '开放日问题 {number} 已登记', en: 'Open-day finding {number} noted' },
  Shape({
    findingId: Id,
    openDayId: Id,
    projectId: Id,
    number: Type.String(),
    homeId: Id,
    personId: Id,
    place: Type.String(),
    words: Type.String(),
    notedOn: IsoDate,
  }),
)

/** A visitor's finding was answered (3.6); by the last day the answer was due. */
export const openDayFindingAnswered = defineEvent(
  'construction.open_day_finding_answered.v1',
  { zh: '开放日问题 {number} 已答复', en: 'Open-day finding {number} answered' },
  Shape({
    findingId: Id,
    openDayId: Id,
    projectId: Id,
    number: Type.String(),
    homeId: Id,
    contractId: Id,
    personId: Id,
    dueOn: IsoDate,
    answeredOn: IsoDate,
    isLate: Type.Boolean(),
    /** When the repair was promised for; null where nothing is to be repaired. */
    repairBy: Nullable(IsoDate),
  }),
)

/** The buyers of these homes were told in writing that delivery is delayed: reason and new day (3.9). */
export const delayNotified = defineEvent(
  'construction.delay_notified.v1',
  { zh: '延期告知：交付由 {oldOn} 改为 {newOn}', en: 'Delay told: delivery moves from {oldOn} to {newOn}' },
  Shape({
    delayId: Id,
    projectId: Id,
    reason: Type.String(),
    oldOn: IsoDate,
    newOn: IsoDate,
    knownOn: IsoDate,
    notifiedOn: IsoDate,
    homes,
  }),
)
