import { defineRefusals } from '#platform/errors/index.ts'

export const draftRefusals = defineRefusals('cases', {
  draftsOff: {
    status: 409,
    zh: '这家公司没有开启智能起草，请直接书写。管理员可以在“个案规则”里开启。',
    en: 'This company has not turned drafting on. Please write yourself; an administrator may turn it on under the rules of cases.',
  },
  draftsUsedUp: {
    status: 429,
    zh: '24 小时内最多起草 {count} 次，已经用完，请直接书写。',
    en: 'You may ask for {count} drafts within 24 hours, and they are used up. Please write yourself.',
  },
  draftFailed: {
    status: 409,
    zh: '智能起草{why}，您写的内容没有变。请直接书写，或稍后再试。',
    en: 'The drafting service {whyEn}; what you wrote is as it was. Please write yourself or try later.',
  },
})
