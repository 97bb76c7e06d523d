import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('sales', {
  homeAlreadySold: {
    status: 409,
    zh: '这套房已有有效合同 {number}（{signedOn} 签订）。请先核对房号，或先解除那份合同。',
    en: 'This home has a standing contract {number}, signed on {signedOn}. Please check the home, or terminate that contract first.',
  },
  numberTaken: {
    status: 409,
    zh: '合同编号 {number} 已登记给 {home}，请核对编号。',
    en: 'Contract number {number} is registered for {home} already. Please check the number.',
  },
  unknownHome: {
    status: 422,
    zh: '没有找到这套房，或它不在您负责的项目里。',
    en: 'This home does not exist, or it lies outside your projects.',
  },
  impossibleDates: {
    status: 422,
    zh: '合同日期不可能是这样，请按提示更正。',
    en: 'These dates cannot be right. Please follow the hints.',
  },
  alreadyCancelled: {
    status: 409,
    zh: '这份合同已于 {cancelledOn} 解除。',
    en: 'This contract was terminated on {cancelledOn} already.',
  },
  answeredAlready: {
    status: 409,
    zh: '这份合同的签约满意度已经登记过了。',
    en: 'The answers about this signing are on record already.',
  },
})
