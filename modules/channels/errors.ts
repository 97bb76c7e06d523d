import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('channels', {
  addressTaken: {
    status: 409,
    zh: '这个邮箱地址已经登记过了。',
    en: 'This mailbox is kept already.',
  },
  notAside: {
    status: 409,
    zh: '这封信已经受理，或原件不在了。',
    en: 'This letter was taken in already, or its original is gone.',
  },
  wrongKind: {
    status: 409,
    zh: '这个渠道不是这一类，请刷新后再试。',
    en: 'This channel is of another kind. Please reload and try again.',
  },
})
