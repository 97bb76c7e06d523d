import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { organizationWords } from '#modules/organization/web/pick.ts'
import { developerTexts } from './developer/texts.ts'
import { texts as disputeTexts } from './disputes/texts.ts'
import { texts as groupTexts } from './groups/texts.ts'
import { lessonTexts } from './lessons/texts.ts'
import { texts as specialTexts } from './special/texts.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'

const measures = {
  zh: { clock: '自然时间', working: '工作时间' },
  en: { clock: 'By the clock', working: 'Working time' },
}

const taskStates = ({ handedOver, accepted, returned, done, withdrawn }: (typeof texts)['zh']) => ({
  handedOver,
  accepted,
  returned,
  done,
  withdrawn,
})

/** Codes of cases as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'cases.case_file.kind': codesOf(words, 'kinds'),
  'cases.case_file.channel': codesOf(words, 'channels'),
  'cases.case_file.state': codesOf(words, 'states'),
  'cases.case_file.closure': {
    zh: { ...texts.zh.closures, notConfirmed: '客户逾期未确认', merged: '并入另一件' },
    en: { ...texts.en.closures, notConfirmed: 'Not confirmed in time', merged: 'Goes on in another case' },
  },
  'cases.case_file.confidence': {
    zh: { chairmanOnly: '只给董事长', mayPassOn: '可交办' },
    en: { chairmanOnly: 'For the chairman only', mayPassOn: 'May be passed on' },
  },
  'cases.policy.kind': codesOf(words, 'kinds'),
  'cases.policy.channel': codesOf(words, 'channels'),
  'cases.case_file.needs': codesOf(words, 'needs'),
  'cases.category.department_level': codesOf(organizationWords, 'nodeKinds'),
  'cases.group_file.state': codesOf(groupTexts, 'states'),
  'cases.group_offer.state': {
    zh: { open: '待定', accepted: '已合为群诉', dismissed: '不是群诉' },
    en: { open: 'Open', accepted: 'Taken up', dismissed: 'No group complaint' },
  },
  'cases.group_telling.state': {
    zh: { waiting: '待告知', told: '已告知', toldOnly: '已告知，结果另给', ended: '个案已结' },
    en: { waiting: 'Waiting', told: 'Told', toldOnly: 'Told, result to follow', ended: 'Case ended' },
  },
  'cases.group_word.kind': codesOf(groupTexts, 'wordKinds'),
  'cases.developer_matter.way': codesOf(developerTexts, 'ways'),
  'cases.developer_matter.centre_side': {
    zh: { developer: '开发公司', property: '物业公司' },
    en: { developer: 'Developer', property: 'Property company' },
  },
  'cases.dispute.way': codesOf(disputeTexts, 'ways'),
  'cases.dispute.outcome': codesOf(disputeTexts, 'outcomes'),
  'cases.legal_step.kind': codesOf(disputeTexts, 'kinds'),
  'cases.legal_step.target': codesOf(disputeTexts, 'targets'),
  'cases.legal_step.ground': codesOf(disputeTexts, 'grounds'),
  'cases.legal_step.state': codesOf(disputeTexts, 'legalStates'),
  'cases.special_plan.state': codesOf(specialTexts, 'states'),
  'cases.risk.kind': codesOf(words, 'risks'),
  urgency: codesOf(words, 'urgencies'),
  measure: measures,
  'cases.lesson.kind': {
    zh: lessonTexts.zh.kinds,
    en: lessonTexts.en.kinds,
  },
  'cases.task.state': { zh: taskStates(texts.zh), en: taskStates(texts.en) },
  'cases.clock_pause.reason': {
    zh: {
      waitingForCustomer: '等客户回复',
      customerAsked: '客户要求',
      material: '等材料',
      weather: '天气',
      authority: '等主管部门',
    },
    en: {
      waitingForCustomer: 'Waiting for the customer',
      customerAsked: 'At the customer’s wish',
      material: 'Waiting for material',
      weather: 'Weather',
      authority: 'Waiting for an authority',
    },
  },
  'cases.promise.target': {
    zh: {
      acknowledgement: '确认收到',
      firstReply: '首次答复',
      onSite: '到现场',
      plan: '方案',
      progress: '进展',
      close: '结案',
      agreedDate: '约定日期',
    },
    en: {
      acknowledgement: 'Acknowledgement',
      firstReply: 'First reply',
      onSite: 'On site',
      plan: 'Plan',
      progress: 'Progress',
      close: 'Closing',
      agreedDate: 'Agreed date',
    },
  },
}
