import type { Tone } from '#design/plain/tone.ts'
import { defineTexts } from '#design/texts.ts'
import type { ActionLine, AttemptResult, EvidenceKind } from './api.ts'

/** Words for the codes of the journey. */
export const words = defineTexts({
  zh: {
    states: {
      notDue: '未到时间',
      due: '待办理',
      overdue: '已逾期',
      done: '已完成',
      doneLate: '逾期完成',
      waived: '已免做',
      notApplicable: '不再适用',
    } satisfies Record<ActionLine['state'], string>,
    evidence: {
      photo: '照片',
      document: '文件',
      signature: '签名',
      callRecord: '通话记录',
      customerTap: '客户确认',
      note: '文字记录',
    } satisfies Record<EvidenceKind, string>,
    attempts: {
      answered: '已接通',
      noAnswer: '无人接听',
      busy: '占线',
      callLater: '约了再打',
      wrongNumber: '号码有误',
    } satisfies Record<AttemptResult, string>,
    roles: {
      salesAdviser: '置业顾问',
      salesManager: '销售经理',
      contractClerk: '签约专员',
      mortgageClerk: '按揭专员',
      financeClerk: '财务专员',
      projectManager: '项目负责人',
      customerRelations: '客户关系专员',
      customerAmbassador: '客户大使',
      callCentreAgent: '客服坐席',
      steward: '管家',
      fitOutManager: '装修管理员',
      propertyManager: '物业项目经理',
      cityManager: '城市公司总经理',
      design: '设计',
      engineering: '工程',
      procurement: '采购',
      legal: '法务',
      surveyAnalyst: '调研分析',
      clubOperator: '会员运营',
      repairWorker: '维修工',
    } as Record<string, string>,
    waivers: { asked: '待批准', approved: '已批准', refused: '未批准', takenBack: '已撤回' },
    notReached: '未联系上',
    orMark: '或',
    list: '、',
    colon: '：',
  },
  en: {
    states: {
      notDue: 'Not open yet',
      due: 'To do',
      overdue: 'Late',
      done: 'Done',
      doneLate: 'Done late',
      waived: 'Waived',
      notApplicable: 'No longer applies',
    },
    evidence: {
      photo: 'Photo',
      document: 'Document',
      signature: 'Signature',
      callRecord: 'Call record',
      customerTap: 'Customer’s confirmation',
      note: 'Note',
    },
    attempts: {
      answered: 'Answered',
      noAnswer: 'No answer',
      busy: 'Busy',
      callLater: 'Call back later',
      wrongNumber: 'Wrong number',
    },
    roles: {
      salesAdviser: 'Sales adviser',
      salesManager: 'Sales manager',
      contractClerk: 'Contract clerk',
      mortgageClerk: 'Mortgage clerk',
      financeClerk: 'Finance clerk',
      projectManager: 'Project manager',
      customerRelations: 'Customer relations',
      customerAmbassador: 'Customer ambassador',
      callCentreAgent: 'Call centre agent',
      steward: 'Steward',
      fitOutManager: 'Fit-out manager',
      propertyManager: 'Property manager',
      cityManager: 'City general manager',
      design: 'Design',
      engineering: 'Engineering',
      procurement: 'Procurement',
      legal: 'Legal',
      surveyAnalyst: 'Survey analyst',
      clubOperator: 'Club operator',
      repairWorker: 'Repair worker',
    } as Record<string, string>,
    waivers: { asked: 'awaits approval', approved: 'approved', refused: 'refused', takenBack: 'taken back' },
    notReached: 'Not reached',
    orMark: ' or ',
    list: ', ',
    colon: ': ',
  },
})

const tones: Record<ActionLine['state'], Tone> = {
  notDue: 'idle',
  due: 'active',
  overdue: 'late',
  done: 'done',
  doneLate: 'info',
  waived: 'off',
  notApplicable: 'off',
}

/** What the state of an action asks of whoever sees it; due today asks at once. */
export function toneOfAction({ state, dueOn }: Pick<ActionLine, 'state' | 'dueOn'>, today?: string): Tone {
  return state === 'due' && dueOn === today ? 'act' : tones[state]
}

/** Whether somebody still has to do it. */
export const isOpen = ({ state }: Pick<ActionLine, 'state'>) =>
  state === 'due' || state === 'overdue' || state === 'notDue'
