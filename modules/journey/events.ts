import { Id, IsoDate, Nullable, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

const about = {
  actionId: Id,
  key: Type.String(),
  occurrence: Type.Integer(),
  step: Type.String(),
  titleZh: Type.String(),
  titleEn: Type.String(),
}

/** A standard action was done, in time or late. */
export const actionDone = defineEvent(
  'journey.action_done.v1',
  { zh: '完成“{titleZh}”', en: 'Done: {titleEn}' },
  Shape({ ...about, doneOn: IsoDate, isLate: Type.Boolean(), countsIn: Type.Array(Type.String()) }),
)

/** Internal: the last day of an action passed and it is neither done nor waived; said once for each last day. */
export const actionOverdue = defineEvent(
  'journey.action_overdue.v1',
  { zh: '“{titleZh}”已逾期，应于 {dueOn} 前办理', en: 'Overdue: {titleEn}, due on {dueOn}' },
  Shape({ ...about, dueOn: IsoDate, performer: Type.String(), responsibleStaffId: Nullable(Id) }),
)

/** Internal: somebody asked that an action need not be done. */
export const waiverAsked = defineEvent(
  'journey.waiver_asked.v1',
  { zh: '申请免做“{titleZh}”：{reason}', en: 'Asked to waive: {titleEn} ({reason})' },
  Shape({ ...about, reason: Type.String() }),
)

/** Internal: it has to be done all the same. */
export const waiverRefused = defineEvent(
  'journey.waiver_refused.v1',
  { zh: '未批准免做“{titleZh}”：{reason}', en: 'Not waived: {titleEn} ({reason})' },
  Shape({ ...about, reason: Type.String() }),
)

/** Internal: what was waived has to be done after all. */
export const waiverTakenBack = defineEvent(
  'journey.waiver_taken_back.v1',
  { zh: '撤回免做“{titleZh}”：{reason}', en: 'Waiver taken back: {titleEn} ({reason})' },
  Shape({ ...about, reason: Type.String() }),
)

/** Internal: somebody asked the one above to look into it. */
export const actionEscalated = defineEvent(
  'journey.action_escalated.v1',
  { zh: '上报“{titleZh}”：{note}', en: 'Escalated: {titleEn} ({note})' },
  Shape({ ...about, note: Type.String() }),
)

/** Internal: the customer was asked in writing to get in touch. */
export const customerWrittenTo = defineEvent(
  'journey.customer_written_to.v1',
  { zh: '“{titleZh}”：已给客户发送消息', en: '{titleEn}: a message was sent to the customer' },
  Shape(about),
)

/** An action will not be done, with approval. */
export const actionWaived = defineEvent(
  'journey.action_waived.v1',
  { zh: '免做“{titleZh}”', en: 'Waived: {titleEn}' },
  Shape(about),
)

/** Three calls at different hours came to nothing; the customer is asked in writing. */
export const notReached = defineEvent(
  'journey.not_reached.v1',
  {
    zh: '“{titleZh}”：{attempts} 次呼叫未接通，已改为发送消息',
    en: '{titleEn}: {attempts} calls not answered, a message was sent',
  },
  Shape({ ...about, attempts: Type.Integer() }),
)

/** The customer confirmed an action with a tap. */
export const actionConfirmed = defineEvent(
  'journey.action_confirmed.v1',
  { zh: '客户确认“{titleZh}”', en: 'Confirmed by the customer: {titleEn}' },
  Shape(about),
)

/** Somebody else stands for a role: steward of homes, ambassador of customers, or for a whole project. */
export const roleAssigned = defineEvent(
  'journey.role_assigned.v1',
  { zh: '{staffName} 负责{role}', en: '{staffName} now stands for {role}' },
  Shape({
    role: Type.String(),
    staffName: Type.String(),
    homeIds: Type.Array(Id),
    personIds: Type.Array(Id),
  }),
)

/** A version of the standard came into force for journeys that begin from then on; without a node it is the group's. */
export const standardPublished = defineEvent(
  'journey.standard_published.v1',
  { zh: '{level}6+2 标准第 {number} 版已发布', en: 'Version {number} of the standard was published' },
  Shape({
    standardId: Id,
    number: Type.Integer(),
    nodeId: Nullable(Id),
    projectId: Type.Optional(Nullable(Id)),
    /** The level gives its own standard up. */
    retires: Type.Optional(Type.Boolean()),
    level: Type.String(),
  }),
)

const recorded = Shape({
  eventId: Id,
  kind: Type.String(),
  kindZh: Type.String(),
  kindEn: Type.String(),
  /** The home, else the project. */
  where: Type.String(),
  happenedOn: IsoDate,
})

/** Something happened from which the journey counts and which no register gives. */
export const eventRecorded = defineEvent(
  'journey.event_recorded.v1',
  { zh: '{kindZh}（{where}，{happenedOn}）', en: '{kindEn} ({where}, {happenedOn})' },
  recorded,
)

/** What was recorded of an event was corrected. */
export const eventCorrected = defineEvent(
  'journey.event_corrected.v1',
  {
    zh: '更正登记：{kindZh}（{where}，{happenedOn}）',
    en: 'Record corrected: {kindEn} ({where}, {happenedOn})',
  },
  recorded,
)

/** An event that was recorded did not happen. */
export const eventWithdrawn = defineEvent(
  'journey.event_withdrawn.v1',
  {
    zh: '撤销登记：{kindZh}（{where}，{happenedOn}）',
    en: 'Record withdrawn: {kindEn} ({where}, {happenedOn})',
  },
  recorded,
)
