import { defineTexts } from '#design/texts.ts'

/** What is said about call-backs on both sides of the line. */
export const words = defineTexts({
  zh: {
    kinds: { deliveryCallback: '交付回访', residenceCallback: '居住回访', emptyHomeCall: '空置房回访' },
    states: {
      waiting: '待回访',
      planned: '已约时间',
      notReached: '未联系上',
      reached: '已完成',
      declined: '不愿回访',
      askedElsewhere: '已另行问到',
      notApplicable: '不适用',
    },
    values: {
      yes: '是',
      no: '否',
      notSure: '不确定',
      refused: '不愿回答',
      '1': '很不同意',
      '2': '不同意',
      '3': '一般',
      '4': '同意',
      '5': '很同意',
    },
    problemKinds: { faultReport: '房屋或设施问题', complaint: '服务投诉', enquiry: '想了解的事' },
    topics: {
      layout: '户型设计',
      quality: '房屋质量',
      surroundings: '园林与公共区域',
      facilities: '配套设施',
      propertyService: '物业服务',
      customerService: '客户服务',
      communication: '沟通与告知',
      other: '其他',
    },
    results: {
      answered: '接通并完成',
      noAnswer: '无人接听',
      busy: '占线',
      callLater: '约定再打',
      wrongNumber: '号码不对',
      declined: '不愿回访',
    },
    ways: { call: '电话', portal: '业主端' },
    dayParts: { morning: '上午', afternoon: '下午', evening: '晚上' },
  },
  en: {
    kinds: {
      deliveryCallback: 'Delivery call-back',
      residenceCallback: 'Residence call-back',
      emptyHomeCall: 'Call about an empty home',
    },
    states: {
      waiting: 'Waiting',
      planned: 'Time agreed',
      notReached: 'Not reached',
      reached: 'Done',
      declined: 'Declined',
      askedElsewhere: 'Asked elsewhere',
      notApplicable: 'Not applicable',
    },
    values: {
      yes: 'Yes',
      no: 'No',
      notSure: 'Not sure',
      refused: 'No answer given',
      '1': 'Strongly disagree',
      '2': 'Disagree',
      '3': 'Neither',
      '4': 'Agree',
      '5': 'Strongly agree',
    },
    problemKinds: {
      faultReport: 'Fault in home or facilities',
      complaint: 'Complaint about service',
      enquiry: 'Something to find out',
    },
    topics: {
      layout: 'Layout',
      quality: 'Quality of the home',
      surroundings: 'Gardens and common parts',
      facilities: 'Facilities',
      propertyService: 'Property service',
      customerService: 'Customer service',
      communication: 'Being kept informed',
      other: 'Something else',
    },
    results: {
      answered: 'Answered and finished',
      noAnswer: 'No answer',
      busy: 'Busy',
      callLater: 'To be called again',
      wrongNumber: 'Wrong number',
      declined: 'Declined',
    },
    ways: { call: 'Phone', portal: 'Portal' },
    dayParts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  },
})

/** The answers to a question of each measure, in the order in which they are offered. */
export const choicesOf = {
  A2: ['yes', 'no', 'notSure', 'refused'],
  A3: ['5', '4', '3', '2', '1', 'refused'],
} as const
