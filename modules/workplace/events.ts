import { Id, IsoDate, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

export const editionPublished = defineEvent(
  'workplace.edition_published.v1',
  { zh: '{nameZh}第 {number} 版发布', en: '{nameEn}, edition {number}, is published' },
  Shape({
    editionId: Id,
    sort: Type.String(),
    nameZh: Type.String(),
    nameEn: Type.String(),
    number: Type.Integer(),
  }),
)

export const acknowledgementAsked = defineEvent(
  'workplace.acknowledgement_asked.v1',
  { zh: '提醒 {count} 人阅读行为规范', en: '{count} people were reminded of the code of conduct' },
  Shape({ editionId: Id, number: Type.Integer(), count: Type.Integer(), staffIds: Type.Array(Id) }),
)

export const conductAcknowledged = defineEvent(
  'workplace.conduct_acknowledged.v1',
  { zh: '{name} 已阅读行为规范第 {number} 版', en: '{name} read the code of conduct, edition {number}' },
  Shape({ editionId: Id, staffId: Id, name: Type.String(), number: Type.Integer() }),
)

const checked = { checkId: Id, staffId: Id, staffName: Type.String(), checkerId: Id, checkedOn: IsoDate }

export const conductChecked = defineEvent(
  'workplace.conduct_checked.v1',
  {
    zh: '{checkerName} 检查了 {staffName}：{seen} 条做到 {kept} 条',
    en: '{checkerName} checked {staffName}: {kept} of {seen} rules kept',
  },
  Shape({
    ...checked,
    checkerName: Type.String(),
    kept: Type.Integer(),
    seen: Type.Integer(),
    answerBy: IsoDate,
  }),
)

export const checkAnswered = defineEvent(
  'workplace.check_answered.v1',
  { zh: '{staffName} 回应了 {checkedOn} 的检查', en: '{staffName} answered the check of {checkedOn}' },
  Shape({ ...checked, answer: Type.String() }),
)

export const measureDone = defineEvent(
  'workplace.measure_done.v1',
  { zh: '{staffName} 完成了措施：{what}', en: '{staffName} did: {what}' },
  Shape({
    measureId: Id,
    checkId: Id,
    staffId: Id,
    staffName: Type.String(),
    what: Type.String(),
    doneOn: IsoDate,
  }),
)

const period = { periodId: Id, nodeId: Id, nodeName: Type.String(), fromOn: IsoDate, untilOn: IsoDate }

export const periodOpened = defineEvent(
  'workplace.period_opened.v1',
  {
    zh: '{nodeName} 开启 {fromOn} 起的评价，{people} 人',
    en: '{nodeName}: appraisal from {fromOn} opened for {people} people',
  },
  Shape({ ...period, people: Type.Integer() }),
)

export const periodClosed = defineEvent(
  'workplace.period_closed.v1',
  { zh: '{nodeName} 结束 {fromOn} 起的评价', en: '{nodeName}: appraisal from {fromOn} closed' },
  Shape(period),
)

/** An appraisal went on by a step; what was rated stays between the two. */
export const appraisalMoved = defineEvent(
  'workplace.appraisal_moved.v1',
  { zh: '{staffName} 的评价有了进展', en: 'The appraisal of {staffName} went on' },
  Shape({
    appraisalId: Id,
    staffId: Id,
    staffName: Type.String(),
    supervisorId: Id,
    fromOn: IsoDate,
    state: Type.String(),
  }),
)

/** Somebody else appraises a person now; what was rated goes along. */
export const supervisorChanged = defineEvent(
  'workplace.supervisor_changed.v1',
  { zh: '{staffName} 的评价改由 {toName} 负责', en: '{toName} now appraises {staffName}' },
  Shape({
    appraisalId: Id,
    staffId: Id,
    staffName: Type.String(),
    supervisorId: Id,
    fromName: Type.String(),
    toName: Type.String(),
    fromOn: IsoDate,
    reason: Type.String(),
  }),
)

const training = { trainingId: Id, nodeId: Id, topic: Type.String(), heldOn: IsoDate }

export const trainingPlanned = defineEvent(
  'workplace.training_planned.v1',
  { zh: '安排培训：{topic}', en: 'Training planned: {topic}' },
  Shape({ ...training, place: Type.String(), staffIds: Type.Array(Id) }),
)

export const trainingHeld = defineEvent(
  'workplace.training_held.v1',
  { zh: '培训完成：{topic}，{met} 项需要得到满足', en: 'Training held: {topic}, {met} needs met' },
  Shape({ ...training, attended: Type.Integer(), met: Type.Integer() }),
)
