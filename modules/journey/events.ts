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

/** An action will not be done, with approval. */
export const actionWaived = defineEvent(
  'journey.action_waived.v1',
  { zh: '免做“{titleZh}”', en: 'Waived: {titleEn}' },
  Shape(about),
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
