import type { InTwoLanguages } from '../standard-action.ts'

/** What customers read of an action of steps 5 to 8 once it is done, where that is not what they read before. */
export const onceDoneAfterDelivery: Record<string, InTwoLanguages> = {
  '5.1': {
    zh: '住满三个月，我们已问候过您，您的评价和意见都记下了。',
    en: 'Three months in, we asked how you are living, and noted what you told us.',
  },
  '5.2': {
    zh: '您提到的问题已经登记，进度随时可查。',
    en: 'What you mentioned is recorded; you can follow it here.',
  },
  '5.3': {
    zh: '磨合期的房屋质量检查已上门完成，发现的问题都转了保修。',
    en: 'We came and checked the home in its first year; what was found became a warranty order.',
  },
  '5.4': {
    zh: '您的意见我们记下了，采纳与否都会告诉您。',
    en: 'Your views are noted; we tell you what became of them.',
  },
  '5.5': {
    zh: '管家已问候过您。水电燃气、网络、垃圾分类、停车，有不清楚的随时找管家。',
    en: 'Your steward asked how you settled in. Utilities, network, waste, parking: ask whenever something is unclear.',
  },
  '5.6': {
    zh: '住户信息已按您的意思登记，可随时更改。',
    en: 'The register of your household is as you wished it, and can be changed at any time.',
  },
  '5.7': {
    zh: '我们几次来电未能联系上您，已给您留言，方便时请告诉我们。',
    en: 'We called several times without reaching you and left a message. Please tell us when it suits you.',
  },
  '6.1': {
    zh: '入住一年检查已上门完成，五金配件逐件看过，检查结果在此。',
    en: 'The one-year check is done: every fitting was looked at, and the result is here.',
  },
  '6.2': {
    zh: '厨房、卫生间、阳台的排水已逐个放水检查，检查结果在此。',
    en: 'The drains of kitchen, bathrooms and balcony were checked one by one, and the result is here.',
  },
  '6.3': {
    zh: '电气与燃气已由持证人员检查，安全结果在此。',
    en: 'Electrics and gas were checked by qualified people, and the result is here.',
  },
  '6.4': {
    zh: '客户大使这半年已问候过您，有事随时联系。',
    en: 'Your customer ambassador has been in touch this half year; call whenever you need.',
  },
  '6.5': {
    zh: '检查发现的问题已转保修，进度在此。',
    en: 'What was found is now a warranty order; follow it here.',
  },
  '6.7': {
    zh: '未能入户之后，我们已再次与您相约。',
    en: 'After the visit that could not be made, we offered you further times.',
  },
  '7.2': { zh: '您的意见已直接答复您。', en: 'You have a direct answer.' },
  '7.3': {
    zh: '您提的事已办结，方案和结果都已告诉您。',
    en: 'What you raised is settled, and you were told how.',
  },
  '7.6': {
    zh: '年度满意度调查已完成，结果已经公布。',
    en: 'The yearly survey is done and its result published.',
  },
  '7.7': {
    zh: '恳谈会已开过，纪要已公布，您的提议 7 天内答复。',
    en: 'The talk meeting was held and its minutes are published; proposals are answered within 7 days.',
  },
  '7.9': {
    zh: '欢迎您成为新邻居。房屋的保修期、设施和联系方式，已为您整理好。',
    en: 'Welcome, new neighbour. Warranty, facilities and contacts of your home, in one place.',
  },
  '8.1': {
    zh: '四年之约：小区设施设备的更新已完成。',
    en: 'The four-year promise: the renewal of facilities and equipment is complete.',
  },
  '8.2': {
    zh: '小区共用部位和设备的状况普查已完成，报告供您查阅。',
    en: 'Common parts and equipment were surveyed; the condition report is open to you.',
  },
  '8.3': {
    zh: '最希望先更新什么，大家的心愿已经征集，谢谢您。',
    en: 'What should be renewed first: your wishes are gathered. Thank you.',
  },
  '8.4': {
    zh: '资金来源已确定：开发商、公共收益、维修资金各出多少，都已公布。',
    en: 'Who pays what is settled and published: developer, common income, maintenance fund.',
  },
}
