import { defineTexts } from '#design/texts.ts'

export const standardsTexts = defineTexts({
  zh: {
    title: '6+2 标准', count: (count: number) => `${count} 项标准动作`, version: (number: number) => `第 ${number} 版`, published: '发布于', none: '这一步还没有标准动作',
    performer: '谁来办', when: '何时办', evidence: '证据', sameVisit: '同一次上门', countsIn: '计入', customer: '客户看到', optional: '可选',
    natures: { safety: '安全，节假日不顺延', statutory: '法定期限', contact: '联系' }, tags: { SEED: '原有做法', PUBLIC: '公开经验', LAW: '法律规定', DEFAULT: '本产品默认' },
    months: (count: number) => `${count} 个月`, days: (count: number) => `${count} 天`, after: (event: string, shift: string) => `${event}后 ${shift}`, before: (event: string, shift: string) => `${event}前 ${shift}`, at: (event: string) => `${event}当日`,
    opens: (days: number) => `可提前 ${days} 天`, grace: (days: number) => `宽限 ${days} 天`, repeats: (months: number, times: number | null) => (times ? `每 ${months} 个月一次，共 ${times} 次` : `每 ${months} 个月一次`),
    anchors: {
      visited: '到访', intentRegistered: '意向登记', venueOpened: '售楼处开放', showHomeOpened: '样板间开放', subscribed: '认购', signingAppointed: '约定签约', mortgageApplied: '申请按揭', contractSigned: '签约',
      changeEstablished: '变更确定', delayKnown: '得知延期', openDayHeld: '工地开放日', plannedDelivery: '计划交付', plannedPhaseDelivery: '分期计划交付', delivered: '交付', defectFound: '发现问题', movedIn: '入住',
      livingSince: '居住起算', runInEnd: '磨合期满', callMissed: '未接通', accessRefused: '未能入户', warrantyEnd: '保修到期', opinionGiven: '提出意见', birthday: '生日', ownershipTaken: '成为业主', firstPhaseDelivered: '首期交付', renewalAccepted: '更新验收',
    } as Record<string, string>,
  },
  en: {
    title: '6+2 standard', count: (count: number) => `${count} standard actions`, version: (number: number) => `Version ${number}`, published: 'published', none: 'This step has no standard actions yet',
    performer: 'Who', when: 'When', evidence: 'Evidence', sameVisit: 'Same visit as', countsIn: 'Counts in', customer: 'The customer reads', optional: 'Optional',
    natures: { safety: 'Safety: never moved by holidays', statutory: 'Statutory term', contact: 'Contact' }, tags: { SEED: 'Original practice', PUBLIC: 'Public experience', LAW: 'Law', DEFAULT: 'Default of this product' },
    months: (count: number) => (count === 1 ? '1 month' : `${count} months`), days: (count: number) => (count === 1 ? '1 day' : `${count} days`), after: (event: string, shift: string) => `${shift} after ${event}`, before: (event: string, shift: string) => `${shift} before ${event}`, at: (event: string) => `on the day of ${event}`,
    opens: (days: number) => `up to ${days} days ahead`, grace: (days: number) => `${days} days of grace`, repeats: (months: number, times: number | null) => (times ? `every ${months} months, ${times} times` : `every ${months} months`),
    anchors: {
      visited: 'the visit', intentRegistered: 'the registered intention', venueOpened: 'opening of the sales venue', showHomeOpened: 'opening of the show home', subscribed: 'subscription', signingAppointed: 'the signing appointment', mortgageApplied: 'the mortgage application', contractSigned: 'signing',
      changeEstablished: 'the change', delayKnown: 'news of the delay', openDayHeld: 'the open day', plannedDelivery: 'planned delivery', plannedPhaseDelivery: 'planned delivery of the phase', delivered: 'delivery', defectFound: 'the defect', movedIn: 'move-in',
      livingSince: 'living in', runInEnd: 'the end of run-in', callMissed: 'the missed call', accessRefused: 'refused access', warrantyEnd: 'end of warranty', opinionGiven: 'the opinion', birthday: 'the birthday', ownershipTaken: 'becoming owner', firstPhaseDelivered: 'delivery of the first phase', renewalAccepted: 'acceptance of the renewal',
    } as Record<string, string>,
  },
})
