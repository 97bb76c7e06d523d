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
  unknownClient: {
    status: 401,
    zh: '没有这个对接系统，或签名不对。请核对 X-Client、X-Timestamp、X-Nonce 和 X-Signature。',
    en: 'There is no such client, or the signature is wrong. Check X-Client, X-Timestamp, X-Nonce and X-Signature.',
  },
  tooOld: {
    status: 401,
    zh: '签名的时间与现在相差超过 5 分钟，请校准时钟后重新签名。',
    en: 'The time of the signature is more than five minutes away. Set the clock and sign anew.',
  },
  switchedOff: {
    status: 403,
    zh: '这个对接系统已停用。',
    en: 'This client is switched off.',
  },
  staysConfidential: {
    status: 409,
    zh: '董事长信箱不能改为普通渠道。请停用它，另建一个。',
    en: 'A mailbox of the chairman cannot become an ordinary one. Switch it off and add another.',
  },
  wrongKind: {
    status: 409,
    zh: '这个渠道不是这一类，请刷新后再试。',
    en: 'This channel is of another kind. Please reload and try again.',
  },
})
