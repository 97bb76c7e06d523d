import { defineRefusals } from '../errors/index.ts'

export const refusals = defineRefusals('messages', {
  notRetriable: {
    status: 409,
    zh: '这条消息{state}，不需要重发。',
    en: 'This message is {stateEn}; there is nothing to send again.',
  },
  refusalMissing: {
    status: 422,
    zh: '营销信息必须写明怎样退订。请在正文里保留 {place}。',
    en: 'A marketing message must say how to refuse more of it. Please keep {place} in the text.',
  },
  noPushService: {
    status: 422,
    zh: '这个浏览器的推送服务暂不支持。消息仍会出现在“消息”里，需要时以短信通知您。',
    en: 'The push service of this browser is not supported. Messages stay in the inbox, and we text you where it is needed.',
  },
  unknownPlace: {
    status: 422,
    zh: '文本中的 {places} 没有对应的内容，可以使用：{known}。',
    en: 'Nothing fills {places} in the text. You may use: {known}.',
  },
})
