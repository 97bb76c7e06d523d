import { defineRefusals } from '../errors/index.ts'

export const refusals = defineRefusals('messages', {
  notRetriable: {
    status: 409,
    zh: '这条消息{state}，不需要重发。',
    en: 'This message is {stateEn}; there is nothing to send again.',
  },
  unknownPlace: {
    status: 422,
    zh: '文本中的 {places} 没有对应的内容，可以使用：{known}。',
    en: 'Nothing fills {places} in the text. You may use: {known}.',
  },
})
