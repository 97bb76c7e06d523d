import { defineTexts } from '#design/texts.ts'

export const takeInTexts = defineTexts({
  zh: {
    urgencyHint: '不选即按分类的默认。',
    who: '客户',
    whoHint: '输入姓名、电话后四位或房号',
    said: '客户怎么说',
    chooseProject: '项目',
    chooseCommon: '共用部位',
    chooseCommonHint: '电梯、大堂、车库这类大家共用的地方。',
    chooseHome: '房屋',
    reporterName: '来人称呼',
    reporterNameHint: '客户没有档案时填写。',
    opening: '受理',
    stop: '。',
    route: (department: string, urgency: string) => `责任部门：${department}；紧急程度默认“${urgency}”`,
  },
  en: {
    urgencyHint: 'Left open, it follows the topic.',
    who: 'Customer',
    whoHint: 'Name, last four digits of the phone, or home',
    said: 'What the customer says',
    chooseProject: 'Project',
    chooseCommon: 'Common part',
    chooseCommonHint: 'What all share: lift, lobby, car park.',
    chooseHome: 'Home',
    reporterName: 'Name',
    reporterNameHint: 'When the customer is not on file.',
    opening: 'Take in',
    stop: '. ',
    route: (department: string, urgency: string) => `Goes to: ${department}; urgency by itself: ${urgency}`,
  },
})
