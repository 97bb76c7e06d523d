import type { Tone } from '#design/plain/tone.ts'
import { defineTexts } from '#design/texts.ts'

type Codes = Record<string, string>

/** Words for the codes of a customer's file. */
export const words = defineTexts({
  zh: {
    sexes: { male: '男', female: '女' } as Codes, age: (age: number) => `${age} 岁`,
    kinds: { owner: '业主', coOwner: '共有人', tenant: '租户', family: '家庭成员', authorised: '授权人' } as Codes,
    segments: { prospectiveOwner: '准业主', runIn: '磨合期业主', settled: '稳定期业主', longStanding: '老业主' } as Codes,
    identityKinds: { identityCard: '身份证', passport: '护照', travelPermit: '通行证', other: '其他' } as Codes,
    educations: { primary: '小学', secondary: '中学', vocational: '大专', bachelor: '本科', master: '硕士', doctor: '博士' } as Codes,
    sources: { sale: '销售', onlineEnquiry: '在线咨询', viewingBooking: '预约看房', serviceFeedback: '服务反馈', activityRegistration: '活动报名', import: '批量导入' } as Codes,
    facts: {
      name: '姓名', sex: '性别', birthday: '生日', phone: '手机', homePhone: '家庭电话', officePhone: '办公电话', identityKind: '证件类型', identityNumber: '证件号码', email: '邮箱',
      address: '通讯地址', occupation: '职业', employer: '工作单位', education: '学历', photoFileId: '照片', preferences: '偏好',
    } as Codes,
    ways: { phone: '电话', visit: '上门', counter: '前台', wechat: '微信', sms: '短信', email: '邮件', letter: '信函', meeting: '面谈' } as Codes,
    directions: { incoming: '客户联系我们', outgoing: '我们联系客户' } as Codes,
    channels: { phone: '电话', wechat: '微信', sms: '短信', email: '邮件', portal: '业主端' } as Codes,
    consentStates: { given: '已同意', withdrawn: '已撤回', refused: '不同意', none: '未询问' } as Codes,
    consentChannels: { portal: '业主端', paper: '书面', phone: '电话', counter: '前台', import: '导入' } as Codes,
    list: '、', colon: '：', none: '—',
  },
  en: {
    sexes: { male: 'Male', female: 'Female' } as Codes, age: (age: number) => `aged ${age}`,
    kinds: { owner: 'Owner', coOwner: 'Co-owner', tenant: 'Tenant', family: 'Family', authorised: 'Authorised' } as Codes,
    segments: { prospectiveOwner: 'Prospective owner', runIn: 'Run-in', settled: 'Settled', longStanding: 'Long-standing' } as Codes,
    identityKinds: { identityCard: 'Identity card', passport: 'Passport', travelPermit: 'Travel permit', other: 'Other' } as Codes,
    educations: { primary: 'Primary', secondary: 'Secondary', vocational: 'Vocational', bachelor: 'Bachelor', master: 'Master', doctor: 'Doctor' } as Codes,
    sources: { sale: 'Sale', onlineEnquiry: 'Online enquiry', viewingBooking: 'Viewing', serviceFeedback: 'Service feedback', activityRegistration: 'Activity', import: 'Import' } as Codes,
    facts: {
      name: 'Name', sex: 'Sex', birthday: 'Birthday', phone: 'Mobile', homePhone: 'Home phone', officePhone: 'Office phone', identityKind: 'Kind of identity', identityNumber: 'Identity number', email: 'E-mail',
      address: 'Address', occupation: 'Occupation', employer: 'Employer', education: 'Education', photoFileId: 'Photo', preferences: 'Preferences',
    } as Codes,
    ways: { phone: 'Phone', visit: 'Visit', counter: 'Counter', wechat: 'WeChat', sms: 'Text message', email: 'E-mail', letter: 'Letter', meeting: 'Meeting' } as Codes,
    directions: { incoming: 'The customer reached us', outgoing: 'We reached the customer' } as Codes,
    channels: { phone: 'Phone', wechat: 'WeChat', sms: 'Text message', email: 'E-mail', portal: 'Portal' } as Codes,
    consentStates: { given: 'Given', withdrawn: 'Withdrawn', refused: 'Refused', none: 'Not asked' } as Codes,
    consentChannels: { portal: 'Portal', paper: 'Paper', phone: 'Phone', counter: 'Counter', import: 'Import' } as Codes,
    list: ', ', colon: ': ', none: '—',
  },
})

/** How complete a file is, as a tone: below 60 it asks for action. */
export const toneOfCompleteness = (score: number): Tone => (score >= 85 ? 'done' : score >= 60 ? 'active' : 'act')

/** Codes and their words as the options of a control. */
export const optionsOf = (codes: Codes) => Object.entries(codes).map(([value, label]) => ({ value, label }))
